package org.acogida.laws;

import java.io.IOException;
import java.util.List;

/** A place where law files stand. Paths are relative to it, with slashes: {@code mx/mx-2018.yaml}. */
interface Shelf {
    /** The paths of the law files. */
    List<String> list();

    boolean has(String path);

    /** At most one byte more than a law file may have. */
    byte[] read(String path) throws IOException;

    /** How a file is named to a reader. */
    String label(String path);
}
