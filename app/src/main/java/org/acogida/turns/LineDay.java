package org.acogida.turns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.rulebook.Office;

/**
 * A moment at an office.
 *
 * @param days on which it is open, and on which not
 */
public record LineDay(Office office, BusinessCalendar days, Instant now) {

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now, office.zone());
    }

    public LocalDate today() {
        return local().toLocalDate();
    }

    public boolean isOpenToday() {
        return days.isBusinessDay(today());
    }

    /** The day an instant falls on at the office. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, office.zone());
    }

    /** The day itself if the office is open on it, else the next such day. */
    public LocalDate openOnOrAfter(LocalDate day) {
        return days.onOrAfter(day);
    }
}
