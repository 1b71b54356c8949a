package org.acogida.reception;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of the rows that were not taken, each with why in its last column: to be mended and brought again, where that
 * column is passed over. Cells that a spreadsheet would reckon with are quoted, which the reader takes off again.
 */
public final class RowsToMend implements AutoCloseable {
    private final CsvWriter csv;
    private final ImportWords words;
    private final List<String> names;
    private long rows;

    private RowsToMend(CsvWriter csv, ImportWords words, List<String> names) {
        this.csv = csv;
        this.words = words;
        this.names = names;
    }

    /** Begins such a file for one that was read. */
    public static RowsToMend begin(Path path, ImportForm form, ImportWords words) {
        try {
            CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            RowsToMend begun = new RowsToMend(csv, words, form.names());
            begun.write(form.names(), words.text("to-mend.why"));
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row, if it was not taken. */
    public void add(RowAnswer answer) {
        if (!answer.isTaken()) {
            write(answer.cells(), answer.faults().stream().map(words::text).collect(Collectors.joining(" ")));
            rows++;
        }
    }

    /** Without what was said the last time. */
    private void write(List<String> cells, String why) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= names.size() || !Header.isNote(names.get(i))) {
                line.add(Cells.harmless(cells.get(i)));
            }
        }
        line.add(Cells.harmless(why));
        csv.writeRecord(line);
    }

    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
