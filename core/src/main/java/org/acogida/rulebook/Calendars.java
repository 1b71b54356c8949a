package org.acogida.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;

/** The calendars of every office under every law of its country, with the closures entered for each. Immutable. */
public final class Calendars {
    /** The reading that still counts the days of withdrawn closures as days off, so that nobody's own time shrinks. */
    public static final String PROMISED = "promised";

    private final Map<OfficeId, Office> offices = new HashMap<>();
    private final Map<LawId, Map<OfficeId, OfficeCalendars>> byLaw = new HashMap<>();

    private Calendars() {}

    /** Built for these offices; {@code closures} are those entered by offices beside what the laws carry. */
    public static Calendars of(Lawbook laws, List<Office> offices, Map<OfficeId, List<DayOff>> closures) {
        return of(laws, offices, closures, Map.of());
    }

    /**
     * The same with closures that were withdrawn. A person's clock, which ends on the latest reading, keeps their days; any
     * other, which ends on the earliest, does not.
     *
     * @param withdrawn no longer among {@code closures}
     */
    public static Calendars of(
            Lawbook laws,
            List<Office> offices,
            Map<OfficeId, List<DayOff>> closures,
            Map<OfficeId, List<DayOff>> withdrawn) {
        Calendars calendars = new Calendars();
        offices.forEach(office -> calendars.offices.put(office.id(), office));
        Map<CalendarRules, Map<String, BusinessCalendar>> country = new HashMap<>();
        for (Law law : laws.list()) {
            Map<String, BusinessCalendar> readings =
                    country.computeIfAbsent(law.calendar(), Calendars::countryReadings);
            Map<OfficeId, OfficeCalendars> ofLaw = new HashMap<>();
            for (Office office : offices) {
                if (office.country().equals(law.country())) {
                    OfficeCalendars now = office(law.calendar(), readings, office, closures);
                    ofLaw.put(office.id(), promising(now, withdrawn.getOrDefault(office.id(), List.of())));
                }
            }
            calendars.byLaw.put(law.id(), ofLaw);
        }
        return calendars;
    }

    private static Map<String, BusinessCalendar> countryReadings(CalendarRules rules) {
        Map<String, BusinessCalendar> readings = new LinkedHashMap<>();
        rules.readings().forEach(reading -> readings.put(reading.name(), reading.countryCalendar(rules)));
        return readings;
    }

    private static OfficeCalendars office(
            CalendarRules rules,
            Map<String, BusinessCalendar> country,
            Office office,
            Map<OfficeId, List<DayOff>> closures) {
        List<OfficeCalendars.Reading> readings = new ArrayList<>();
        country.forEach((reading, calendar) -> {
            List<DayOff> own = new ArrayList<>(rules.listSuspensions(office.authority(), reading));
            own.addAll(rules.officeDays().getOrDefault(office.id(), List.of()));
            own.addAll(closures.getOrDefault(office.id(), List.of()));
            readings.add(new OfficeCalendars.Reading(reading, calendar.with(own), calendar));
        });
        return new OfficeCalendars(office.zone(), readings);
    }

    private static OfficeCalendars promising(OfficeCalendars now, List<DayOff> withdrawn) {
        if (withdrawn.isEmpty()) {
            return now;
        }
        List<OfficeCalendars.Reading> readings = new ArrayList<>(now.readings());
        readings.add(new OfficeCalendars.Reading(
                PROMISED,
                all(now.readings().stream().map(OfficeCalendars.Reading::office).toList())
                        .with(withdrawn),
                all(now.readings().stream()
                        .map(OfficeCalendars.Reading::country)
                        .toList())));
        return new OfficeCalendars(now.zone(), readings);
    }

    /** A calendar with the days off of all of them, on which so no clock ends earlier than on any. */
    private static BusinessCalendar all(List<BusinessCalendar> calendars) {
        BusinessCalendar first = calendars.getFirst();
        DayRange always = new DayRange(BusinessCalendar.FIRST, BusinessCalendar.LAST);
        Set<DayOff> more = new LinkedHashSet<>();
        calendars.forEach(calendar -> more.addAll(calendar.listDaysOff(always)));
        first.listDaysOff(always).forEach(more::remove);
        return first.with(List.copyOf(more));
    }

    public Office getOffice(OfficeId id) {
        Office office = offices.get(id);
        if (office == null) {
            throw new IllegalArgumentException("office " + id + ": unknown; there are " + offices.keySet());
        }
        return office;
    }

    public List<Office> listOffices() {
        return List.copyOf(offices.values());
    }

    /** The calendars by which an office counts under a law. */
    public OfficeCalendars get(LawId law, OfficeId office) {
        OfficeCalendars found = byLaw.getOrDefault(law, Map.of()).get(office);
        if (found == null) {
            throw new IllegalArgumentException("law " + law + " has no calendar for office " + office
                    + "; the office's country must be the law's");
        }
        return found;
    }
}
