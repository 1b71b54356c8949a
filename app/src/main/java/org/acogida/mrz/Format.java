package org.acogida.mrz;

import java.util.Optional;
import java.util.stream.Stream;

/** The formats of zones: how many lines, and how long (ICAO 9303-4 to 9303-7). */
public enum Format {
    /** Passports. */
    TD3(2, 44),
    /** Cards as large as a bank's. */
    TD1(3, 30),
    /** Larger cards. */
    TD2(2, 36),
    /** Visas as large as a passport's page. */
    MRV_A(2, 44),
    /** Smaller visas. */
    MRV_B(2, 36);

    private final int lines;
    private final int width;

    Format(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    int width() {
        return width;
    }

    private int length() {
        return lines * width;
    }

    private boolean isVisa() {
        return this == MRV_A || this == MRV_B;
    }

    /** The format of that many letters in all, which come in one line or in as many as it has. */
    static Optional<Format> find(int length, int lines, boolean visa) {
        return Stream.of(values())
                .filter(format -> format.length() == length && (lines == 1 || lines == format.lines))
                .filter(format -> format.isVisa() == visa || format == TD1)
                .findFirst();
    }
}
