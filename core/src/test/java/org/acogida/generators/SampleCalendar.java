package org.acogida.generators;

import static org.acogida.generators.Sample.CITED;
import static org.acogida.generators.Sample.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.calendar.Holiday;
import org.acogida.calendar.Layer;
import org.acogida.rulebook.CalendarRules;
import org.acogida.rulebook.OfficeId;

/** Mexico's days off in the readings {@code statutory} (A), {@code moved} (B) and {@code both} (C). */
public final class SampleCalendar {
    public static final ZoneId MEXICO_CITY = ZoneId.of("America/Mexico_City");
    public static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
    public static final DayOff WEEKEND = off("2018-01-06", "2018-01-07", DayOff.Kind.WEEKEND, Layer.COUNTRY, "weekend");

    private static final List<Holiday> SAME_IN_ALL = List.of(
            fixed("new year", 1, 1),
            fixed("labour day", 5, 1),
            fixed("puebla", 5, 5),
            fixed("address", 9, 1),
            fixed("independence", 9, 16),
            holiday("handover", new Holiday.Rule.Fixed(MonthDay.of(12, 1)), 1994, 2018, 6),
            holiday("handover in october", new Holiday.Rule.Fixed(MonthDay.of(10, 1)), 2024, 2069, 6),
            fixed("christmas", 12, 25));
    private static final List<Holiday> STATUTORY =
            List.of(fixed("constitution", 2, 5), fixed("juarez", 3, 21), fixed("revolution", 11, 20));
    private static final List<Holiday> MOVED = List.of(
            monday("constitution monday", 2, 1), monday("juarez monday", 3, 3), monday("revolution monday", 11, 3));

    private SampleCalendar() {}

    public static CalendarRules rules() {
        return rules(List.of(), Map.of());
    }

    public static CalendarRules rules(
            List<CalendarRules.Suspension> suspensions, Map<OfficeId, List<DayOff>> officeDays) {
        return new CalendarRules(
                MEXICO_CITY,
                "comar",
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                WEEKEND,
                List.of(reading("statutory", STATUTORY), reading("moved", MOVED), reading("both", both())),
                suspensions,
                officeDays);
    }

    public static DayOff closure(String from, String to) {
        return off(from, to, DayOff.Kind.CLOSURE, Layer.OFFICE, "closed");
    }

    public static DayOff suspension(String from, String to) {
        return off(from, to, DayOff.Kind.SUSPENSION, Layer.AUTHORITY, "suspended");
    }

    private static DayOff off(String from, String to, DayOff.Kind kind, Layer layer, String name) {
        return new DayOff(new DayRange(LocalDate.parse(from), LocalDate.parse(to)), kind, layer, text(name), CITED);
    }

    private static CalendarRules.Reading reading(String name, List<Holiday> holidays) {
        return new CalendarRules.Reading(
                name, Stream.concat(SAME_IN_ALL.stream(), holidays.stream()).toList(), CITED);
    }

    private static List<Holiday> both() {
        return Stream.concat(STATUTORY.stream(), MOVED.stream()).toList();
    }

    private static Holiday fixed(String name, int month, int day) {
        return holiday(name, new Holiday.Rule.Fixed(MonthDay.of(month, day)), 1990, 2069, 1);
    }

    private static Holiday monday(String name, int month, int nth) {
        return holiday(name, new Holiday.Rule.NthWeekday(month, DayOfWeek.MONDAY, nth), 2006, 2069, 1);
    }

    private static Holiday holiday(String name, Holiday.Rule rule, int first, int last, int every) {
        return new Holiday(text(name), rule, first, last, every, CITED);
    }
}
