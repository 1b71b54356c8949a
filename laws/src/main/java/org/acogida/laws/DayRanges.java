package org.acogida.laws;

import java.time.LocalDate;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayRange;

/** Reads a stretch of days: {@code from} and {@code to}, both included; without {@code to} it is open. */
final class DayRanges {
    private DayRanges() {}

    static DayRange read(Entry entry) {
        LocalDate from = entry.date("from");
        LocalDate to = entry.has("to") ? entry.date("to") : BusinessCalendar.LAST;
        if (to.isBefore(from)) {
            entry.fault("to", FaultKind.DAYS_REVERSED, from, to);
        }
        return new DayRange(from, to.isBefore(from) ? from : to);
    }
}
