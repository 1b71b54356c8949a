package org.acogida.reception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.acogida.sheets.FileForm;
import org.acogida.sheets.Sheet;
import org.acogida.sheets.SheetRefused;
import org.acogida.sheets.SheetRow;

/** A file of arrivals, read row by row, as often as needed, without ever being held whole. */
final class ArrivalFile {
    /** The most rows that one file may bring. */
    static final int MOST_ROWS = 200_000;

    private static final int EXAMPLES = 4;

    private final Sheet sheet;
    private final Header header;

    private ArrivalFile(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
    }

    /**
     * Reads how a file is written and what its columns are.
     *
     * @param maps what is known of a header, by the names in it
     * @throws FileRefused for a file that is no list of rows, or one whose columns are not known
     */
    static ArrivalFile open(Path path, Function<List<String>, ColumnMap> maps) {
        return told(() -> {
            Sheet sheet = Sheet.open(path);
            List<SheetRow> first = first(sheet);
            if (first.isEmpty()) {
                throw new FileRefused("file.empty");
            }
            return new ArrivalFile(sheet, Header.of(first, maps));
        });
    }

    private static List<SheetRow> first(Sheet sheet) {
        List<SheetRow> first = new ArrayList<>();
        sheet.read(row -> {
            first.add(row);
            return first.size() < EXAMPLES;
        });
        return first;
    }

    FileForm form() {
        return sheet.form();
    }

    Header header() {
        return header;
    }

    /** Gives every row after the header in order, without those that are blank, until the reader says no. */
    void read(Predicate<Row> reader) {
        told(() -> {
            sheet.read(row -> row.line() == header.line() || reader.test(header.row(row)));
            return header;
        });
    }

    private interface Reading<T> {
        T take();
    }

    private static <T> T told(Reading<T> reading) {
        try {
            return reading.take();
        } catch (SheetRefused refused) {
            throw new FileRefused(refused.key(), refused.arguments().toArray());
        }
    }
}
