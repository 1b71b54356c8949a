package org.acogida.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a clock ends: a day that is wholly left to the person or authority, or, for clocks of hours, a moment.
 *
 * @param moment given for clocks of hours; {@code day} is then its date
 * @param reading the reading of the calendar it comes from
 */
public record Due(LocalDate day, Optional<ZonedDateTime> moment, String reading) implements Comparable<Due> {

    static Due on(LocalDate day, String reading) {
        return new Due(day, Optional.empty(), reading);
    }

    static Due at(ZonedDateTime moment, String reading) {
        return new Due(moment.toLocalDate(), Optional.of(moment), reading);
    }

    /** The first instant at which the time is over: the moment itself, or the midnight after the day. */
    public Instant endsAt(ZoneId zone) {
        return moment.map(ZonedDateTime::toInstant)
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** By when they end; a moment lies before the end of its day. */
    @Override
    public int compareTo(Due other) {
        int byDay = day.compareTo(other.day);
        if (byDay != 0 || (moment.isEmpty() && other.moment.isEmpty())) {
            return byDay;
        }
        if (moment.isPresent() && other.moment.isPresent()) {
            return moment.get().toInstant().compareTo(other.moment.get().toInstant());
        }
        return moment.isPresent() ? -1 : 1;
    }
}
