package org.acogida.rulebook;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
     * @param pauses those that count, none open: an open one is closed by the caller at the moment of asking
     * @param assignedDay the person's weekday, for clocks that end on it
     */
    public static Due due(
            ClockRule rule,
            Instant start,
            List<Pause> pauses,
            Optional<DayOfWeek> assignedDay,
            OfficeCalendars calendars) {
        OfficeCalendars.Reading best = calendars.readings().getFirst();
        if (rule.length().unit() == Unit.HOURS) {
            return Due.at(endOfHours(rule, start, pauses).atZone(calendars.zone()), best.name());
        }
        DayCount count = DayCount.of(rule, start, pauses, assignedDay, calendars.zone());
        LocalDate due = count.due(best);
        for (int i = 1; i < calendars.readings().size(); i++) {
            OfficeCalendars.Reading reading = calendars.readings().get(i);
            LocalDate other = count.due(reading);
            if (rule.countsEarliest() ? other.isBefore(due) : other.isAfter(due)) {
                best = reading;
                due = other;
            }
        }
        return Due.on(due, best.name());
    }

    private static Instant endOfHours(ClockRule rule, Instant start, List<Pause> pauses) {
        Instant end = start.plus(Duration.ofHours(rule.length().amount()));
        for (Pauses.Stretch pause : Pauses.merged(pauses)) {
            Instant from = pause.from().isBefore(start) ? start : pause.from();
            if (from.isBefore(end) && pause.until().isAfter(from)) {
                end = end.plus(Duration.between(from, pause.until()));
            }
        }
        return end;
    }

    /** The end of a clock with each day accounted for; the due date is that of {@link #due}. */
    public static Explanation explain(
            ClockRule rule,
            Instant start,
            List<Pause> pauses,
            Optional<DayOfWeek> assignedDay,
            OfficeCalendars calendars) {
        Due due = due(rule, start, pauses, assignedDay, calendars);
        OfficeCalendars.Reading reading = calendars.get(due.reading());
        if (rule.length().unit() == Unit.HOURS) {
            return new Explanation(rule, start.atZone(calendars.zone()), due, List.of(), pauses, List.of());
        }
        DayCount count = DayCount.of(rule, start, pauses, assignedDay, calendars.zone());
        List<Due> others = calendars.readings().stream()
                .filter(other -> !other.equals(reading))
                .map(other -> Due.on(count.due(other), other.name()))
                .toList();
        return new Explanation(
                rule,
                start.atZone(calendars.zone()),
                due,
                count.account(reading, day -> Pauses.on(day, pauses, calendars.zone())),
                pauses,
                others);
    }
}
