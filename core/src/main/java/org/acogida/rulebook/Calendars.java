package org.acogida.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
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
        Map<CalendarRules, List<OfficeCalendars.Reading>> country = new HashMap<>();
        for (Law law : laws.list()) {
            List<OfficeCalendars.Reading> readings =
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

    private static List<OfficeCalendars.Reading> countryReadings(CalendarRules rules) {
        return rules.readings().stream()
                .map(reading -> {
                    BusinessCalendar country = reading.countryCalendar(rules);
                    return new OfficeCalendars.Reading(reading.name(), country.with(rules.authorityDays()), country);
                })
                .toList();
    }

    private static OfficeCalendars office(
            CalendarRules rules,
            List<OfficeCalendars.Reading> readings,
            Office office,
            Map<OfficeId, List<DayOff>> closures) {
        List<DayOff> own = new ArrayList<>(rules.officeDays().getOrDefault(office.id(), List.of()));
        own.addAll(closures.getOrDefault(office.id(), List.of()));
        return new OfficeCalendars(
                office.zone(),
                readings.stream()
                        .map(r ->
                                new OfficeCalendars.Reading(r.name(), r.office().with(own), r.country()))
                        .toList());
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
