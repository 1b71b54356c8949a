package org.acogida.rulebook;

import java.time.ZoneId;
import java.util.List;
import org.acogida.calendar.BusinessCalendar;

/** The calendars by which one office counts under one law: one per reading of the holidays. */
public record OfficeCalendars(ZoneId zone, List<Reading> readings) {
    public OfficeCalendars {
        readings = List.copyOf(readings);
    }

    /** A reading's calendar of the office, all layers together, and that of the country alone. */
    public record Reading(String name, BusinessCalendar office, BusinessCalendar country) {
        BusinessCalendar forUnit(Unit unit) {
            return unit == Unit.WORKING_DAYS ? country : office;
        }
    }

    /** The same with one reading only, named as in the law file. */
    public OfficeCalendars only(String reading) {
        List<Reading> kept =
                readings.stream().filter(r -> r.name().equals(reading)).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("calendar " + reading + ": unknown; there are "
                    + readings.stream().map(Reading::name).toList());
        }
        return new OfficeCalendars(zone, kept);
    }
}
