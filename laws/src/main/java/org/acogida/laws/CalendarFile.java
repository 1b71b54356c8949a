package org.acogida.laws;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.calendar.Holiday;
import org.acogida.calendar.Layer;
import org.acogida.rulebook.CalendarRules;
import org.acogida.rulebook.OfficeId;

/** Reads a calendar: weekend, holidays, their readings, suspensions of an authority, closures of an office. */
final class CalendarFile {
    private final Entry entry;

    private CalendarFile(Entry entry) {
        this.entry = entry;
    }

    static CalendarRules read(Entry entry) {
        return new CalendarFile(entry).rules();
    }

    private CalendarRules rules() {
        Map<String, Holiday> holidays = new LinkedHashMap<>();
        entry.named("holidays").forEach((id, holiday) -> holidays.put(id, Holidays.read(holiday)));
        List<CalendarRules.Reading> readings = readings(holidays);
        Set<String> names = new LinkedHashSet<>();
        readings.forEach(reading -> names.add(reading.name()));
        Entry weekend = entry.entry("weekend");
        Set<DayOfWeek> days = weekend.choices("days", DayOfWeek.class);
        CalendarRules rules = new CalendarRules(
                zone(),
                entry.name("authority"),
                days,
                weekend(weekend, days),
                readings,
                suspensions(names),
                closures());
        entry.close();
        return rules;
    }

    private ZoneId zone() {
        return entry.value(
                "zone",
                ZoneOffset.UTC,
                FaultKind.BAD_ZONE,
                value -> Optional.of(value)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of));
    }

    private static DayOff weekend(Entry weekend, Set<DayOfWeek> days) {
        if (days.isEmpty() || days.size() == DayOfWeek.values().length) {
            weekend.fault("days", FaultKind.BAD_WEEKEND);
        }
        DayOff reason = new DayOff(
                new DayRange(LocalDate.MIN, LocalDate.MAX),
                DayOff.Kind.WEEKEND,
                Layer.COUNTRY,
                weekend.text("name"),
                weekend.citation());
        weekend.close();
        return reason;
    }

    private List<CalendarRules.Reading> readings(Map<String, Holiday> holidays) {
        List<CalendarRules.Reading> readings = new ArrayList<>();
        entry.named("readings").forEach((id, reading) -> {
            List<Holiday> own = holidays(reading, holidays);
            if (Words.isName(id)) {
                readings.add(new CalendarRules.Reading(id, own, reading.citation()));
            }
            reading.close();
        });
        if (readings.isEmpty()) {
            entry.fault("readings", FaultKind.NO_READING);
            readings.add(new CalendarRules.Reading(
                    "unread", List.of(), entry.silent().citation()));
        }
        return readings;
    }

    private static List<Holiday> holidays(Entry reading, Map<String, Holiday> holidays) {
        if (!reading.has("holidays")) {
            return List.copyOf(holidays.values());
        }
        List<Holiday> own = new ArrayList<>();
        for (String id : reading.strings("holidays")) {
            Holiday holiday = holidays.get(id);
            if (holiday == null) {
                reading.fault("holidays", FaultKind.UNKNOWN_HOLIDAY, id, Words.nearest(id, holidays.keySet()));
            } else {
                own.add(holiday);
            }
        }
        return own;
    }

    private List<CalendarRules.Suspension> suspensions(Set<String> readings) {
        List<CalendarRules.Suspension> suspensions = new ArrayList<>();
        entry.named("suspensions").forEach((id, suspension) -> {
            String authority = suspension.name("authority");
            Set<String> counted = new LinkedHashSet<>(suspension.strings("readings"));
            counted.stream()
                    .filter(reading -> !readings.contains(reading))
                    .forEach(reading -> suspension.fault(
                            "readings", FaultKind.UNKNOWN_READING, reading, Words.nearest(reading, readings)));
            suspensions.add(new CalendarRules.Suspension(
                    authority, counted, dayOff(suspension, DayOff.Kind.SUSPENSION, Layer.AUTHORITY)));
        });
        return suspensions;
    }

    private Map<OfficeId, List<DayOff>> closures() {
        Map<OfficeId, List<DayOff>> closures = new LinkedHashMap<>();
        entry.named("closures").forEach((id, closure) -> {
            OfficeId office = new OfficeId(closure.name("office"));
            closures.computeIfAbsent(office, o -> new ArrayList<>())
                    .add(dayOff(closure, DayOff.Kind.CLOSURE, Layer.OFFICE));
        });
        return closures;
    }

    private static DayOff dayOff(Entry entry, DayOff.Kind kind, Layer layer) {
        DayOff dayOff = new DayOff(DayRanges.read(entry), kind, layer, entry.text("name"), entry.citation());
        entry.close();
        return dayOff;
    }
}
