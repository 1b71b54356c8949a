package org.acogida.fuzz;

import org.acogida.sheets.Sheet;
import org.acogida.sheets.SheetRefused;

/** A file of rows in text; also any other that is taken for one. */
public final class CsvTarget {
    private CsvTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Bytes.asFile(bytes, ".csv", file -> {
            try {
                Sheet.open(file).read(row -> row.line() > 0);
            } catch (SheetRefused refused) {
                Refusals.check(refused);
            }
        });
    }
}
