package org.acogida.exports;

import java.util.List;
import java.util.function.Function;

/** A list as a table of texts: its name, what its columns are called, and the cells of each row. */
public record Layout<T>(String title, List<String> header, Function<T, List<String>> cells) {
    public Layout {
        header = List.copyOf(header);
    }
}
