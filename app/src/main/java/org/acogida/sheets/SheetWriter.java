package org.acogida.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row and kept nowhere; no cell of it is ever a formula. */
public interface SheetWriter extends Closeable {

    void row(List<String> cells) throws IOException;
}
