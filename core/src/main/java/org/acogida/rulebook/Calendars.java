package org.acogida.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayOff;

/** The calendars of every office under every law of its country, with the closures entered for each. Immutable. */
public final class Calendars {
    private final Map<OfficeId, Office> offices = new HashMap<>();
    private final Map<LawId, Map<OfficeId, OfficeCalendars>> byLaw = new HashMap<>();

    private Calendars() {}

    /** Built for these offices; {@code closures} are those entered by offices beside what the laws carry. */
    public static Calendars of(Lawbook laws, List<Office> offices, Map<OfficeId, List<DayOff>> closures) {
        Calendars calendars = new Calendars();
        offices.forEach(office -> calendars.offices.put(office.id(), office));
        Map<CalendarRules, Map<String, BusinessCalendar>> country = new HashMap<>();
        for (Law law : laws.list()) {
            Map<String, BusinessCalendar> readings =
                    country.computeIfAbsent(law.calendar(), Calendars::countryReadings);
            Map<OfficeId, OfficeCalendars> ofLaw = new HashMap<>();
            for (Office office : offices) {
                if (office.country().equals(law.country())) {
                    ofLaw.put(office.id(), office(law.calendar(), readings, office, closures));
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
