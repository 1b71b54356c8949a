package org.acogida.reception;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** A CSV file of arrivals, read row by row, as often as needed, without ever being held whole. */
final class ArrivalFile {
    /** The most rows that one file may bring. */
    static final int MOST_ROWS = 200_000;

    private static final int LONGEST_CELL = 10_000;
    private static final int LONGEST_ROW = 100_000;
    private static final int MOST_COLUMNS = 1_000;

    private final Path path;
    private final char separator;
    private final Header header;

    private ArrivalFile(Path path, char separator, Header header) {
        this.path = path;
        this.separator = separator;
        this.header = header;
    }

    /** Refuses a file that is no CSV in UTF-8 or has another header. */
    static ArrivalFile open(Path path) {
        char separator = FileText.check(path);
        try (CsvReader<CsvRecord> csv = csv(path, separator)) {
            Iterator<CsvRecord> records = csv.iterator();
            return new ArrivalFile(path, separator, Header.of(next(records, 1).getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every row after the header in order, without those that are blank, until the reader says no. */
    void read(Predicate<Row> reader) {
        try (CsvReader<CsvRecord> csv = csv(path, separator)) {
            Iterator<CsvRecord> records = csv.iterator();
            long line = next(records, 1).getStartingLineNumber();
            boolean goOn = true;
            while (goOn && hasNext(records, line)) {
                CsvRecord csvRecord = records.next();
                line = csvRecord.getStartingLineNumber();
                List<String> cells = csvRecord.getFields();
                refuseLineBreak(line, cells);
                goOn = cells.stream().allMatch(String::isBlank) || reader.test(header.row(line, cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No cell has several lines, so a line break is a quote that was not closed and has swallowed rows. */
    private static void refuseLineBreak(long line, List<String> cells) {
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                throw new FileRefused("file.line-break", line, Cells.shown(cell));
            }
        }
    }

    private static CsvReader<CsvRecord> csv(Path path, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)),
                        path,
                        StandardCharsets.UTF_8);
    }

    private static boolean hasNext(Iterator<CsvRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (CsvParseException _) {
            throw new FileRefused("file.unreadable-after", line, LONGEST_CELL);
        }
    }

    private static CsvRecord next(Iterator<CsvRecord> records, long line) {
        if (!hasNext(records, line)) {
            throw new FileRefused("file.empty");
        }
        return records.next();
    }
}
