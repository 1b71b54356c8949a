package org.acogida.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a list may become. */
public enum Format {
    /** Comma-separated values as in RFC 4180, in UTF-8 with its mark at the beginning. */
    CSV("text/csv;charset=UTF-8"),
    /** A workbook of one sheet, in which every cell is a text. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format whose files end so. */
    public static Optional<Format> find(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** Begins a table. */
    public SheetWriter open(OutputStream to, String title) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheetWriter(to);
            case XLSX -> new XlsxSheetWriter(to, title);
        };
    }
}
