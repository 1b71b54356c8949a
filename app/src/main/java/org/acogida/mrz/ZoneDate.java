package org.acogida.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of a zone: two digits each for year, month and day, of which some may be unknown (ICAO 9303-3, 4.8).
 *
 * @param text six letters as they stand there, such as {@code 740812} or {@code 74<<<<}
 */
public record ZoneDate(String text) {
    private static final int CENTURY = 100;
    private static final int LONGEST_VALID = 50;

    /** The day of a birth, which no day after {@code today} is; empty where it is not whole, or no day. */
    public Optional<LocalDate> asBirth(LocalDate today) {
        return day(today.getYear() / CENTURY * CENTURY).map(day -> day.isAfter(today) ? day.minusYears(CENTURY) : day);
    }

    /** The year of a birth of which the day is not whole. */
    public Optional<Integer> asYearOfBirth(LocalDate today) {
        if (!text.matches("\\d\\d.*")) {
            return Optional.empty();
        }
        int year = today.getYear() / CENTURY * CENTURY + Integer.parseInt(text.substring(0, 2));
        return Optional.of(year > today.getYear() ? year - CENTURY : year);
    }

    /** The last day on which a document holds, within fifty years of {@code today}. */
    public Optional<LocalDate> asExpiry(LocalDate today) {
        return day(today.getYear() / CENTURY * CENTURY)
                .map(day -> day.isAfter(today.plusYears(LONGEST_VALID)) ? day.minusYears(CENTURY) : day)
                .map(day -> day.isBefore(today.minusYears(LONGEST_VALID)) ? day.plusYears(CENTURY) : day);
    }

    private Optional<LocalDate> day(int century) {
        if (!text.matches("\\d{6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(text.substring(0, 2)),
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(4, 6))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
