package org.acogida.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as comma-separated values. */
final class CsvSheetWriter implements SheetWriter {
    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvSheetWriter(OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write(MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(HarmlessText::of).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
