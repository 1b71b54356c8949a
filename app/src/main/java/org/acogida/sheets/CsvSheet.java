package org.acogida.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;

/** A text of rows with a separator between their cells. */
record CsvSheet(Path path, FileForm.Text form) implements Sheet {
    private static final int LONGEST_ROW = 100_000;
    private static final int LONGEST_SHOWN = 60;

    static CsvSheet open(Path path) {
        return new CsvSheet(path, TextForm.find(path));
    }

    @Override
    public void read(Predicate<SheetRow> reader) {
        try (CsvReader<CsvRecord> csv = csv()) {
            Iterator<CsvRecord> records = csv.iterator();
            long line = 1;
            boolean goOn = true;
            while (goOn && hasNext(records, line)) {
                CsvRecord csvRecord = records.next();
                line = csvRecord.getStartingLineNumber();
                SheetRow row = new SheetRow(line, csvRecord.getFields());
                refuseLineBreak(row);
                goOn = row.isBlank() || reader.test(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No cell has several lines, so a line break is a quote that was not closed and has swallowed rows. */
    private static void refuseLineBreak(SheetRow row) {
        for (String cell : row.cells()) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                String start = cell.substring(0, Math.min(cell.length(), LONGEST_SHOWN));
                throw new SheetRefused("file.line-break", row.line(), start.replaceAll("\\s+", " "));
            }
        }
    }

    private CsvReader<CsvRecord> csv() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(form.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)),
                        path,
                        form.charset());
    }

    private static boolean hasNext(Iterator<CsvRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (CsvParseException _) {
            throw new SheetRefused("file.unreadable-after", line, LONGEST_CELL);
        }
    }
}
