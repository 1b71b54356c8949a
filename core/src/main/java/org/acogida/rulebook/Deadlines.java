package org.acogida.rulebook;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acogida.calendar.BusinessCalendar;

/**
 * When clocks end. A pure function of rule, start, pauses and calendars: where readings of the calendar differ, a clock
 * that awaits the person ends on the latest, any other on the earliest.
 */
public final class Deadlines {
    private Deadlines() {}

    /** The end of a clock without pauses. */
    public static Due due(ClockRule rule, Instant start, OfficeCalendars calendars) {
        return due(rule, start, List.of(), Optional.empty(), calendars);
    }

    /**
     * The end of a clock.
     *
     * @param pauses those that count, disjoint, none open: an open one is closed by the caller at the moment of asking
     * @param assignedDay the person's weekday, for clocks that end on it
     */
    public static Due due(
            ClockRule rule,
            Instant start,
            List<Pause> pauses,
            Optional<DayOfWeek> assignedDay,
            OfficeCalendars calendars) {
        Count count = Count.of(rule, start, pauses, assignedDay, calendars.zone());
        Due best = null;
        for (OfficeCalendars.Reading reading : calendars.readings()) {
            Due due = count.end(reading);
            int order = best == null ? 0 : due.compareTo(best);
            if (best == null || (rule.countsEarliest() ? order < 0 : order > 0)) {
                best = due;
            }
        }
        if (best == null) {
            throw new IllegalStateException("clock " + rule.name() + ": the calendars have no reading");
        }
        return best;
    }

    /** What is the same in every reading of a calendar. */
    private record Count(
            ClockRule rule,
            ZonedDateTime start,
            LocalDate from,
            List<Pause> pauses,
            List<DayPause> days,
            Optional<DayOfWeek> assignedDay) {
        static Count of(
                ClockRule rule, Instant start, List<Pause> pauses, Optional<DayOfWeek> assignedDay, ZoneId zone) {
            ZonedDateTime local = start.atZone(zone);
            return new Count(rule, local, local.toLocalDate(), pauses, DayPause.of(pauses, zone), assignedDay);
        }

        Due end(OfficeCalendars.Reading reading) {
            int amount = rule.length().amount();
            if (rule.length().unit() == Unit.HOURS) {
                return Due.at(
                        start.plus(Duration.ofHours(amount)).plus(paused(start.toInstant(), amount, pauses)),
                        reading.name());
            }
            BusinessCalendar calendar = reading.forUnit(rule.length().unit());
            LocalDate last = switch (rule.length().unit()) {
                case BUSINESS_DAYS, WORKING_DAYS -> businessDays(calendar, from, amount, days);
                case CALENDAR_DAYS, WEEKS, MONTHS, HOURS -> calendarDays(from, plainEnd(rule, from), days);
            };
            LocalDate assigned = rule.onAssignedDay() && assignedDay.isPresent()
                    ? last.with(TemporalAdjusters.nextOrSame(assignedDay.get()))
                    : last;
            return Due.on(rule.movesToBusinessDay() ? calendar.onOrAfter(assigned) : assigned, reading.name());
        }
    }

    private static Duration paused(Instant start, int hours, List<Pause> pauses) {
        Duration sum = Duration.ZERO;
        Instant end = start.plus(Duration.ofHours(hours));
        for (Pause pause : sorted(pauses)) {
            Instant until = pause.until().orElseThrow();
            Instant from = pause.from().isBefore(start) ? start : pause.from();
            if (from.isBefore(end.plus(sum)) && until.isAfter(from)) {
                sum = sum.plus(Duration.between(from, until));
            }
        }
        return sum;
    }

    private static LocalDate businessDays(
            BusinessCalendar calendar, LocalDate start, int amount, List<DayPause> pauses) {
        int count = amount;
        LocalDate last = calendar.plusBusinessDays(start, count);
        for (DayPause pause : pauses) {
            LocalDate before = pause.from().isAfter(start) ? pause.from().minusDays(1) : start;
            if (!pause.from().isAfter(last) && pause.to().isAfter(before)) {
                count += calendar.businessDaysBetween(before, pause.to());
                last = calendar.plusBusinessDays(start, count);
            }
        }
        return last;
    }

    private static LocalDate calendarDays(LocalDate start, LocalDate end, List<DayPause> pauses) {
        LocalDate last = end;
        for (DayPause pause : pauses) {
            LocalDate from = pause.from().isAfter(start) ? pause.from() : start.plusDays(1);
            if (!from.isAfter(last) && !pause.to().isBefore(from)) {
                last = last.plusDays(pause.to().toEpochDay() - from.toEpochDay() + 1);
            }
        }
        return last;
    }

    private static List<Pause> sorted(List<Pause> pauses) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /** The days a pause takes out of the count: from the day after it begins to the day it ends, or that one day. */
    record DayPause(LocalDate from, LocalDate to, Pause pause) {
        static List<DayPause> of(List<Pause> pauses, ZoneId zone) {
            if (pauses.isEmpty()) {
                return List.of();
            }
            List<DayPause> days = new ArrayList<>();
            LocalDate free = LocalDate.MIN;
            for (Pause pause : sorted(pauses)) {
                LocalDate first = pause.from().atZone(zone).toLocalDate();
                LocalDate from = first.isBefore(free) ? free : first;
                LocalDate to = pause.until().orElseThrow().atZone(zone).toLocalDate();
                if (!to.isBefore(from)) {
                    days.add(new DayPause(from, to, pause));
                    free = to.plusDays(1);
                }
            }
            return days;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The end of a clock with each day accounted for; the due date is that of {@link #due}. */
    public static Explanation explain(
            ClockRule rule,
            Instant start,
            List<Pause> pauses,
            Optional<DayOfWeek> assignedDay,
            OfficeCalendars calendars) {
        Due due = due(rule, start, pauses, assignedDay, calendars);
        OfficeCalendars.Reading reading =
                calendars.only(due.reading()).readings().getFirst();
        List<Explanation.Day> days = rule.length().unit() == Unit.HOURS
                ? List.of()
                : account(
                        rule,
                        start.atZone(calendars.zone()).toLocalDate(),
                        due.day(),
                        DayPause.of(pauses, calendars.zone()),
                        reading.forUnit(rule.length().unit()));
        return new Explanation(
                rule,
                start.atZone(calendars.zone()),
                due,
                days,
                pauses,
                otherReadings(rule, start, pauses, assignedDay, calendars, due));
    }

    private static List<Due> otherReadings(
            ClockRule rule,
            Instant start,
            List<Pause> pauses,
            Optional<DayOfWeek> assignedDay,
            OfficeCalendars calendars,
            Due due) {
        Count count = Count.of(rule, start, pauses, assignedDay, calendars.zone());
        return calendars.readings().stream()
                .map(count::end)
                .filter(other -> !other.reading().equals(due.reading()))
                .toList();
    }

    private static List<Explanation.Day> account(
            ClockRule rule, LocalDate start, LocalDate last, List<DayPause> pauses, BusinessCalendar calendar) {
        Unit unit = rule.length().unit();
        boolean business = unit == Unit.BUSINESS_DAYS || unit == Unit.WORKING_DAYS;
        LocalDate end = business ? last : calendarDays(start, plainEnd(rule, start), pauses);
        List<Explanation.Day> days = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate today = day;
            Optional<Pause> pause = pauses.stream()
                    .filter(p -> p.contains(today))
                    .map(DayPause::pause)
                    .findFirst();
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

    private static LocalDate plainEnd(ClockRule rule, LocalDate start) {
        int amount = rule.length().amount();
        return switch (rule.length().unit()) {
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case CALENDAR_DAYS, BUSINESS_DAYS, WORKING_DAYS, HOURS -> start.plusDays(amount);
        };
    }
}
