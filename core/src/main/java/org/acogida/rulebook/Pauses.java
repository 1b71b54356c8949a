package org.acogida.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acogida.calendar.DayRange;

/** What the pauses of a clock take out of its time; where they overlap, the time is taken out once. */
final class Pauses {
    private Pauses() {}

    /** A stretch of paused time, its end excluded; never empty. */
    record Stretch(Instant from, Instant until) {}

    /** The paused time of closed pauses as disjoint stretches, the earliest first. */
    static List<Stretch> merged(List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return List.of();
        }
        List<Stretch> merged = new ArrayList<>();
        for (Pause pause : sorted(pauses)) {
            Instant until = pause.until().orElseThrow();
            Stretch last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !pause.from().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Stretch(last.from(), later(last.until(), until)));
            } else if (until.isAfter(pause.from())) {
                merged.add(new Stretch(pause.from(), until));
            }
        }
        return merged;
    }

    /** The days not counted, as disjoint ranges: those paused wholly, or those of which any part was. */
    static List<DayRange> days(List<Pause> pauses, boolean whole, ZoneId zone) {
        if (pauses.isEmpty()) {
            return List.of();
        }
        List<DayRange> days = new ArrayList<>();
        LocalDate free = LocalDate.MIN;
        for (Stretch stretch : merged(pauses)) {
            LocalDate first = whole ? firstWhole(stretch.from(), zone) : LocalDate.ofInstant(stretch.from(), zone);
            LocalDate from = first.isBefore(free) ? free : first;
            LocalDate to = lastOf(stretch.until(), whole, zone);
            if (!to.isBefore(from)) {
                days.add(new DayRange(from, to));
                free = to.plusDays(1);
            }
        }
        return days;
    }

    /** The earliest of the pauses that touch a day. */
    static Optional<Pause> on(LocalDate day, List<Pause> pauses, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return sorted(pauses).stream()
                .filter(pause -> pause.from().isBefore(end)
                        && pause.until().map(until -> until.isAfter(from)).orElse(true))
                .findFirst();
    }

    private static LocalDate firstWhole(Instant from, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        return day.atStartOfDay(zone).toInstant().isBefore(from) ? day.plusDays(1) : day;
    }

    private static LocalDate lastOf(Instant until, boolean whole, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(until, zone);
        return whole || !day.atStartOfDay(zone).toInstant().isBefore(until) ? day.minusDays(1) : day;
    }

    private static List<Pause> sorted(List<Pause> pauses) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
