package org.acogida.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;

/** Reads a CSV table with the columns clock, from and calendar, and writes it again with due and error; others are kept. */
final class DeadlineBatch {
    private final DeadlineDesk desk;
    private final Wording wording;

    DeadlineBatch(DeadlineDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    /** Whether every row has a due date. A row without one says why and stops nothing. */
    boolean run(Reader input, Writer output) throws IOException {
        CsvReader.CsvReaderBuilder reading =
                CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
        CsvWriter.CsvWriterBuilder writing = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        try (CsvReader<CsvRecord> rows = reading.ofCsvRecord(input)) {
            CsvWriter answers = writing.build(output);
            boolean whole = answer(rows.iterator(), answers);
            answers.flush();
            return whole;
        }
    }

    private boolean answer(Iterator<CsvRecord> rows, CsvWriter answers) {
        if (!rows.hasNext()) {
            throw Problem.usage("deadline.batch-empty");
        }
        Header header = Header.of(rows.next().getFields());
        answers.writeRecord(with(header.columns(), "due", "error"));
        boolean whole = true;
        try {
            while (rows.hasNext()) {
                whole &= answer(header, rows.next().getFields(), answers);
            }
        } catch (CsvParseException e) {
            answers.writeRecord(with(header.fit(List.of()), "", wording.text("deadline.batch-broken")));
            return false;
        }
        return whole;
    }

    private boolean answer(Header header, List<String> row, CsvWriter answers) {
        String due = "";
        String error = "";
        if (row.size() == header.columns().size()) {
            try {
                due = DeadlineDesk.due(
                        desk.explain(header.get(row, "clock"), header.get(row, "from"), header.get(row, "calendar")));
            } catch (Problem problem) {
                error = problem.sentence(wording);
            }
        } else {
            error = wording.text(
                    "deadline.batch-fields", row.size(), header.columns().size());
        }
        answers.writeRecord(with(header.fit(row), due, error));
        return error.isEmpty();
    }

    private static List<String> with(List<String> row, String due, String error) {
        List<String> longer = new ArrayList<>(row);
        longer.add(due);
        longer.add(error);
        return longer;
    }

    /** The columns of the table, of which clock and from must be there. */
    private record Header(List<String> columns) {

        static Header of(List<String> names) {
            List<String> columns = new ArrayList<>(names);
            columns.set(0, columns.getFirst().replace("\uFEFF", ""));
            columns.replaceAll(String::strip);
            if (!columns.contains("clock") || !columns.contains("from")) {
                throw Problem.usage("deadline.batch-columns", String.join(", ", columns));
            }
            if (columns.contains("due") || columns.contains("error")) {
                throw Problem.usage("deadline.batch-taken");
            }
            return new Header(List.copyOf(columns));
        }

        String get(List<String> row, String column) {
            int index = columns.indexOf(column);
            return index < 0 ? "" : row.get(index).strip();
        }

        /** A row of any length as one of this table's. */
        List<String> fit(List<String> row) {
            List<String> fields = new ArrayList<>(row.subList(0, Math.min(row.size(), columns.size())));
            while (fields.size() < columns.size()) {
                fields.add("");
            }
            return fields;
        }
    }
}
