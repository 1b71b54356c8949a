package org.acogida.reception;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.acogida.sheets.Format;
import org.acogida.sheets.SheetWriter;

/**
 * A file of the rows that were not taken, each with why in its last column: to be mended and brought again, where that
 * column is passed over.
 */
public final class RowsToMend implements AutoCloseable {
    private final SheetWriter sheet;
    private final ImportWords words;
    private final List<String> names;

    private RowsToMend(SheetWriter sheet, ImportWords words, List<String> names) {
        this.sheet = sheet;
        this.words = words;
        this.names = names;
    }

    /** Begins such a file for one that was read. */
    public static RowsToMend begin(Path path, ImportForm form, ImportWords words) {
        try {
            SheetWriter sheet = Format.CSV.open(new BufferedOutputStream(Files.newOutputStream(path)), "");
            RowsToMend begun = new RowsToMend(sheet, words, form.names());
            begun.write(form.names(), words.text("to-mend.why"));
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row, if it was not taken. */
    public void add(RowAnswer answer) {
        if (!answer.isTaken()) {
            String why = answer.faults().stream().map(words::text).collect(Collectors.joining(" "));
            try {
                write(answer.cells(), why);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Without what was said the last time. */
    private void write(List<String> cells, String why) throws IOException {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= names.size() || !Header.isNote(names.get(i))) {
                line.add(cells.get(i));
            }
        }
        line.add(why);
        sheet.row(line);
    }

    @Override
    public void close() {
        try {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
