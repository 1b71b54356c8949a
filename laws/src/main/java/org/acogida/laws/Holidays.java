package org.acogida.laws;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.Holiday;
import org.acogida.calendar.Holiday.Rule;

/** Reads one holiday: by {@code date}, {@code weekday} or {@code easter}. */
final class Holidays {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Rule STAND_IN = new Rule.Easter(0);

    private Holidays() {}

    static Holiday read(Entry entry) {
        int from = BusinessCalendar.FIRST.getYear();
        int to = BusinessCalendar.LAST.getYear();
        int first = entry.number("first-year", from, to, from);
        int last = entry.number("last-year", from, to, to);
        if (last < first) {
            entry.fault("last-year", FaultKind.BAD_YEARS, first, last);
        }
        Holiday holiday = new Holiday(
                entry.text("name"),
                rule(entry),
                first,
                Math.max(first, last),
                entry.number("every-years", 1, 100, 1),
                entry.citation());
        entry.close();
        return holiday;
    }

    private static Rule rule(Entry entry) {
        long given = Stream.of("date", "weekday", "easter").filter(entry::has).count();
        if (given != 1) {
            entry.fault("date", FaultKind.HOLIDAY_RULE);
            return STAND_IN;
        }
        if (entry.has("date")) {
            return entry.value("date", STAND_IN, FaultKind.BAD_MONTH_DAY, Holidays::date);
        }
        return entry.has("weekday")
                ? entry.value("weekday", STAND_IN, FaultKind.BAD_WEEKDAY, Holidays::weekday)
                : entry.value("easter", STAND_IN, FaultKind.BAD_NUMBER_OF_DAYS, Holidays::easter);
    }

    private static Optional<Rule> date(String value) {
        try {
            return Optional.of(new Rule.Fixed(MonthDay.parse("--" + value)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Such as {@code first monday of february}, {@code last friday of may}. */
    private static Optional<Rule> weekday(String value) {
        String[] words = value.split(" ", -1);
        if (words.length != 4 || !words[2].equals("of")) {
            return Optional.empty();
        }
        int nth = words[0].equals("last") ? -1 : ORDINALS.indexOf(words[0]) + 1;
        Optional<DayOfWeek> weekday = Words.find(DayOfWeek.class, words[1]);
        Optional<Month> month = Words.find(Month.class, words[3]);
        return nth == 0 || weekday.isEmpty()
                ? Optional.empty()
                : month.map(m -> new Rule.NthWeekday(m.getValue(), weekday.get(), nth));
    }

    private static Optional<Rule> easter(String value) {
        return value.matches("[+-]?[0-9]{1,2}")
                ? Optional.of(new Rule.Easter(Integer.parseInt(value)))
                : Optional.empty();
    }

    /** A rule as a law file spells it. */
    static String spelled(Rule rule) {
        return switch (rule) {
            case Rule.Fixed(MonthDay date) -> "date " + date.toString().substring(2);
            case Rule.NthWeekday(int month, DayOfWeek weekday, int nth) ->
                "weekday " + (nth == -1 ? "last" : ORDINALS.get(nth - 1)) + " " + Words.spelled(weekday) + " of "
                        + Words.spelled(Month.of(month));
            case Rule.Easter(int days) -> "easter " + days;
        };
    }
}
