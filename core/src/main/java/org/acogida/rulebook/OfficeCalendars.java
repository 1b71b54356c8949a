package org.acogida.rulebook;

import java.time.ZoneId;
import java.util.List;
import org.acogida.calendar.BusinessCalendar;

/** The calendars by which one office counts under one law: one per reading of the holidays. */
public record OfficeCalendars(ZoneId zone, List<Reading> readings) {
    public OfficeCalendars {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("calendars: no reading of the holidays is given; give at least one");
        }
    }

    /** A reading's calendar of the office, all layers together, and that of the country alone. */
    public record Reading(String name, BusinessCalendar office, BusinessCalendar country) {
        BusinessCalendar forUnit(Unit unit) {
            return unit == Unit.WORKING_DAYS ? country : office;
        }
    }

    /** The reading of that name; an error that lists those there are when there is none. */
    public Reading get(String reading) {
        return readings.stream()
                .filter(r -> r.name().equals(reading))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("calendar " + reading + ": unknown; there are "
                        + readings.stream().map(Reading::name).toList()));
    }

    /** The same with one reading only, named as in the law file. */
    public OfficeCalendars only(String reading) {
        return new OfficeCalendars(zone, List.of(get(reading)));
    }
}
