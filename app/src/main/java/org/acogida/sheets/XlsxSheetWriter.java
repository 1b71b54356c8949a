package org.acogida.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook; its cells are texts and stay so when somebody edits them. */
final class XlsxSheetWriter implements SheetWriter {
    /** After so many rows what is written is sent on. */
    private static final int FLUSHED = 500;

    private static final String TEXT = "@";
    private static final int WIDTH = 24;
    private static final int LONGEST_TITLE = 31;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxSheetWriter(OutputStream to, String title) {
        workbook = new Workbook(to, "Acogida", "1.0");
        sheet = workbook.newWorksheet(title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (rows == 0) {
                sheet.width(column, WIDTH);
            }
            sheet.inlineString(rows, column, printable(cells.get(column)));
            sheet.style(rows, column).format(TEXT).set();
        }
        rows++;
        if (rows % FLUSHED == 0) {
            sheet.flush();
        }
    }

    /** Without the signs that XML has no place for. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(sign -> isXml(sign) ? sign : '\uFFFD').forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= ' ' && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
