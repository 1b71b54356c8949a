package org.acogida.rulebook;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.acogida.calendar.DayOff;

/** Why a clock ends when it does: every day after the start, counted, skipped by which norm, or paused by which act. */
public record Explanation(
        ClockRule rule, ZonedDateTime start, Due due, List<Day> days, List<Pause> pauses, List<Due> otherReadings) {
    public Explanation {
        days = List.copyOf(days);
        pauses = List.copyOf(pauses);
        otherReadings = List.copyOf(otherReadings);
    }

    /** What became of a day. */
    public enum Status {
        COUNTED,
        SKIPPED,
        PAUSED,
        /** A day after the count, up to the one on which the last day came to rest. */
        MOVED
    }

    /**
     * One day of the count.
     *
     * @param ordinal its number from 1 when counted, else 0
     * @param because the norms by which it is no business day, whether counted or not; empty on one that is
     */
    public record Day(LocalDate day, Status status, int ordinal, List<DayOff> because, Optional<Pause> pause) {
        public Day {
            because = List.copyOf(because);
        }

        static Day counted(LocalDate day, int ordinal, List<DayOff> because) {
            return new Day(day, Status.COUNTED, ordinal, because, Optional.empty());
        }

        static Day skipped(LocalDate day, List<DayOff> because) {
            return new Day(day, Status.SKIPPED, 0, because, Optional.empty());
        }

        static Day paused(LocalDate day, Pause pause) {
            return new Day(day, Status.PAUSED, 0, List.of(), Optional.of(pause));
        }

        static Day moved(LocalDate day, List<DayOff> because) {
            return new Day(day, Status.MOVED, 0, because, Optional.empty());
        }
    }

    /** The first day that was counted, if any was. */
    public Optional<LocalDate> findFirstDay() {
        return days.stream()
                .filter(day -> day.status() == Status.COUNTED)
                .map(Day::day)
                .findFirst();
    }

    public List<Day> listSkipped() {
        return days.stream().filter(day -> day.status() == Status.SKIPPED).toList();
    }
}
