package org.acogida.rulebook;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayRange;

/**
 * A count of days, weeks or months. Where it is unsure which day counts, a person's clock takes the later reading and
 * any other the earlier: a day paused in part, the missing last day of a month, a pause on the day the count moved to.
 *
 * @param start the day of the start, which does not count; one before the calendars' first day is taken as that day
 * @param paused the days that do not count, disjoint, the earliest first
 */
record DayCount(ClockRule rule, LocalDate start, List<DayRange> paused, Optional<DayOfWeek> assignedDay) {

    static DayCount of(
            ClockRule rule, Instant start, List<Pause> pauses, Optional<DayOfWeek> assignedDay, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(start, zone);
        return new DayCount(
                rule,
                day.isBefore(BusinessCalendar.FIRST) ? BusinessCalendar.FIRST : day,
                Pauses.days(pauses, rule.countsEarliest(), zone),
                rule.onAssignedDay() ? assignedDay : Optional.empty());
    }

    /** The day on which the clock ends by one reading of the calendar. */
    LocalDate due(OfficeCalendars.Reading reading) {
        BusinessCalendar calendar = calendar(reading);
        return rest(end(calendar), calendar);
    }

    private BusinessCalendar calendar(OfficeCalendars.Reading reading) {
        return reading.forUnit(rule.length().unit());
    }

    private LocalDate end(BusinessCalendar calendar) {
        int amount = rule.length().amount();
        return switch (rule.length().unit()) {
            case BUSINESS_DAYS, WORKING_DAYS -> businessDays(calendar, amount);
            case CALENDAR_DAYS -> calendarDays(start.plusDays(amount));
            case WEEKS -> calendarDays(start.plusWeeks(amount));
            case MONTHS -> calendarDays(afterMonths(amount));
            case HOURS ->
                throw new IllegalStateException(
                        "clock " + rule.name() + " counts hours; a count of days cannot end it");
        };
    }

    private LocalDate businessDays(BusinessCalendar calendar, int amount) {
        int count = amount;
        LocalDate last = calendar.plusBusinessDays(start, count);
        for (DayRange pause : paused) {
            LocalDate before = pause.from().isAfter(start) ? pause.from().minusDays(1) : start;
            if (!pause.from().isAfter(last) && pause.to().isAfter(before)) {
                count += calendar.businessDaysBetween(before, pause.to());
                last = calendar.plusBusinessDays(start, count);
            }
        }
        return last;
    }

    private LocalDate calendarDays(LocalDate end) {
        LocalDate last = end;
        for (DayRange pause : paused) {
            LocalDate from = pause.from().isAfter(start) ? pause.from() : start.plusDays(1);
            if (!from.isAfter(last) && !pause.to().isBefore(from)) {
                last = last.plusDays(pause.to().toEpochDay() - from.toEpochDay() + 1);
            }
        }
        return last;
    }

    private LocalDate afterMonths(int months) {
        LocalDate end = start.plusMonths(months);
        boolean missing = end.getDayOfMonth() != start.getDayOfMonth();
        return missing && !rule.countsEarliest() ? end.plusDays(1) : end;
    }

    /** Where the last day comes to rest: on the assigned weekday, and on a business day where the rule says so. */
    private LocalDate rest(LocalDate end, BusinessCalendar calendar) {
        LocalDate day = moved(end, calendar);
        if (rule.countsEarliest()) {
            return day;
        }
        for (DayRange pause : paused) {
            if (pause.contains(day)) {
                day = moved(pause.to().plusDays(1), calendar);
            }
        }
        return day;
    }

    private LocalDate moved(LocalDate end, BusinessCalendar calendar) {
        LocalDate assigned = assignedDay.isPresent() ? end.with(TemporalAdjusters.nextOrSame(assignedDay.get())) : end;
        return rule.movesToBusinessDay() ? calendar.onOrAfter(assigned) : assigned;
    }

    /** Every day after the start up to the due day, with what became of it. */
    List<Explanation.Day> account(OfficeCalendars.Reading reading, Function<LocalDate, Optional<Pause>> pauseOn) {
        BusinessCalendar calendar = calendar(reading);
        boolean business =
                rule.length().unit() == Unit.BUSINESS_DAYS || rule.length().unit() == Unit.WORKING_DAYS;
        LocalDate end = end(calendar);
        LocalDate due = rest(end, calendar);
        List<Explanation.Day> days = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            Optional<Pause> pause = isPaused(day) ? pauseOn.apply(day) : Optional.empty();
            if (pause.isPresent()) {
                days.add(Explanation.Day.paused(day, pause.get()));
            } else if (day.isAfter(end)) {
                days.add(Explanation.Day.moved(day, calendar.reasonsOff(day)));
            } else if (business && !calendar.isBusinessDay(day)) {
                days.add(Explanation.Day.skipped(day, calendar.reasonsOff(day)));
            } else {
                days.add(Explanation.Day.counted(day, ++counted, calendar.reasonsOff(day)));
            }
        }
        return days;
    }

    private boolean isPaused(LocalDate day) {
        return paused.stream().anyMatch(range -> range.contains(day));
    }
}
