package org.acogida.calendar;

import java.time.LocalDate;

/** A stretch of days, both ends included. */
public record DayRange(LocalDate from, LocalDate to) {
    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "days " + from + ".." + to + ": the end lies before the start; swap them");
        }
    }

    public static DayRange day(LocalDate day) {
        return new DayRange(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
