package org.acogida.sheets;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins in a text, or its number in a spreadsheet; from 1
 */
public record SheetRow(long line, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
