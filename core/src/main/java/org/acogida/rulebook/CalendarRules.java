package org.acogida.rulebook;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.calendar.Holiday;
import org.acogida.calendar.Layer;
import org.acogida.norm.Citation;

/**
 * A law's days off: the weekend; the readings of the country's holidays, the first being the plain one; suspensions of
 * an authority; closures of offices. Where the law does not settle the reading, every one is counted.
 *
 * @param zone the time of the country's capital; an office may have another
 * @param authority the one that decides claims; an office may belong to another
 */
public record CalendarRules(
        ZoneId zone,
        String authority,
        Set<DayOfWeek> weekend,
        DayOff weekendReason,
        List<Reading> readings,
        List<Suspension> suspensions,
        Map<OfficeId, List<DayOff>> officeDays) {
    public CalendarRules {
        Names.check("authority", authority);
        weekend = Set.copyOf(weekend);
        readings = List.copyOf(readings);
        suspensions = List.copyOf(suspensions);
        officeDays = Map.copyOf(officeDays);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("calendar: give at least one reading of the holidays");
        }
    }

    /** The suspensions that an authority's offices count under a reading. */
    List<DayOff> listSuspensions(String authority, String reading) {
        return suspensions.stream()
                .filter(suspension -> suspension.holds(authority, reading))
                .map(Suspension::days)
                .toList();
    }

    /**
     * Days on which an authority's terms do not run.
     *
     * @param authority lower case, as in {@link Office#authority()}
     * @param readings the readings that count them; empty for all
     */
    public record Suspension(String authority, Set<String> readings, DayOff days) {
        public Suspension {
            Names.check("authority", authority);
            readings = Set.copyOf(readings);
        }

        private boolean holds(String office, String reading) {
            return authority.equals(office) && (readings.isEmpty() || readings.contains(reading));
        }
    }

    /** One way to read which holidays there are. */
    public record Reading(String name, List<Holiday> holidays, Citation source) {
        public Reading {
            Names.check("reading", name);
            holidays = List.copyOf(holidays);
        }

        BusinessCalendar countryCalendar(CalendarRules rules) {
            List<DayOff> days = new ArrayList<>();
            for (int year = BusinessCalendar.FIRST.getYear(); year <= BusinessCalendar.LAST.getYear(); year++) {
                for (Holiday holiday : holidays) {
                    holiday.in(year)
                            .ifPresent(day -> days.add(new DayOff(
                                    DayRange.day(day),
                                    DayOff.Kind.HOLIDAY,
                                    Layer.COUNTRY,
                                    holiday.name(),
                                    holiday.source())));
                }
            }
            return BusinessCalendar.of(rules.weekend, rules.weekendReason, days);
        }
    }
}
