package org.acogida.sheets;

import java.nio.file.Path;
import java.util.function.Predicate;

/** A file of rows, read in order as often as needed, without ever being held whole. */
public interface Sheet {

    /** The most cells that one row may have. */
    int MOST_CELLS = 1_000;

    /** The longest text of a cell, in characters. */
    int LONGEST_CELL = 10_000;

    /** The largest file, in megabytes. */
    int LARGEST = 512;

    /**
     * Looks how a file is written.
     *
     * @throws SheetRefused where it is empty or too large, or neither text nor a spreadsheet that can be read
     */
    static Sheet open(Path file) {
        long megabytes = file.toFile().length() >> 20;
        if (megabytes > LARGEST) {
            throw new SheetRefused("file.too-large", megabytes, LARGEST);
        }
        return XlsxSheet.isOne(file) ? XlsxSheet.open(file) : CsvSheet.open(file);
    }

    /** How it is written. */
    FileForm form();

    /**
     * Gives every row that is not blank, until the reader says no.
     *
     * @throws SheetRefused where the rest cannot be read or trusted
     */
    void read(Predicate<SheetRow> reader);
}
