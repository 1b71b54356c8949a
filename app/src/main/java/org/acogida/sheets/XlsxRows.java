package org.acogida.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers cells to rows as wide as the first one, which a spreadsheet cuts off after their last filled cell. */
final class XlsxRows implements SheetContentsHandler {
    private final Predicate<SheetRow> reader;
    private List<String> cells = new ArrayList<>();
    private int width;

    XlsxRows(Predicate<SheetRow> reader) {
        this.reader = reader;
    }

    /** The reader wants no more rows. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What the reader of rows threw. */
    static final class FromReader extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException exception;

        FromReader(RuntimeException exception) {
            super(exception);
            this.exception = exception;
        }

        RuntimeException exception() {
            return exception;
        }
    }

    @Override
    public void startRow(int number) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < 0 || column >= Sheet.MOST_CELLS) {
            throw new SheetRefused("file.too-wide", Sheet.MOST_CELLS);
        }
        if (text != null && text.length() > Sheet.LONGEST_CELL) {
            throw new SheetRefused("file.long-cell", reference == null ? "" : reference, Sheet.LONGEST_CELL);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text == null ? "" : text.replaceAll("[\\r\\n]+", " "));
    }

    @Override
    public void endRow(int number) {
        while (!cells.isEmpty() && cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        if (cells.isEmpty()) {
            return;
        }
        width = width == 0 ? cells.size() : width;
        while (cells.size() < width) {
            cells.add("");
        }
        SheetRow row = new SheetRow(number + 1L, cells);
        if (!row.isBlank() && !goesOn(row)) {
            throw new Stopped();
        }
    }

    private boolean goesOn(SheetRow row) {
        try {
            return reader.test(row);
        } catch (RuntimeException e) {
            throw new FromReader(e);
        }
    }
}
