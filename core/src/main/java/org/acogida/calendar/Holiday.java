package org.acogida.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** A public holiday that returns by a rule, in the years from {@code firstYear} to {@code lastYear}, every so many years. */
public record Holiday(Text name, Rule rule, int firstYear, int lastYear, int everyYears, Citation source) {

    public Holiday {
        if (everyYears < 1 || lastYear < firstYear) {
            throw new IllegalArgumentException(
                    "holiday " + name.en() + ": years " + firstYear + ".." + lastYear + " every " + everyYears
                            + " name no year; give a first year not after the last and a step of 1 or more");
        }
    }

    /** How the date of a year is found. */
    public sealed interface Rule {
        /** The same date each year; 29 February falls out of other years. */
        record Fixed(MonthDay date) implements Rule {}

        /** The nth weekday of a month, 1 to 5, or -1 for the last. */
        record NthWeekday(int month, DayOfWeek weekday, int nth) implements Rule {
            public NthWeekday {
                if (month < 1 || month > 12 || nth == 0 || nth < -1 || nth > 5) {
                    throw new DateTimeException(
                            "weekday " + nth + " of month " + month + ": month 1..12, nth 1..5 or -1");
                }
            }
        }

        /** So many days from Easter Sunday (Gregorian). */
        record Easter(int offsetDays) implements Rule {}
    }

    /** The holiday's date in a year, if it has one then. */
    public Optional<LocalDate> in(int year) {
        if (year < firstYear || year > lastYear || (year - firstYear) % everyYears != 0) {
            return Optional.empty();
        }
        return switch (rule) {
            case Rule.Fixed(MonthDay date) ->
                date.isValidYear(year) ? Optional.of(date.atYear(year)) : Optional.empty();
            case Rule.NthWeekday(int month, DayOfWeek weekday, int nth) ->
                Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)))
                        .filter(day -> day.getMonthValue() == month);
            case Rule.Easter(int offset) -> Optional.of(easter(year).plusDays(offset));
        };
    }

    /** Easter Sunday by the anonymous Gregorian computus. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int corrected = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - corrected - year % 4) % 7;
        int shift = (golden + 11 * corrected + 22 * weekday) / 451;
        int dayOfYear = corrected + weekday - 7 * shift + 114;
        return LocalDate.of(year, dayOfYear / 31, dayOfYear % 31 + 1);
    }
}
