package org.acogida.procedure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Deadlines;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.Pause;
import org.acogida.rulebook.Transition;

/** When the clocks of a case end: each by the law it started under, and by later laws' transitions. */
public final class Clocks {
    private final Lawbook laws;
    private final Calendars calendars;

    public Clocks(Lawbook laws, Calendars calendars) {
        this.laws = laws;
        this.calendars = calendars;
    }

    /** A date at which a clock ends, by which clock of which law, known from a day on. */
    public record End(ClockName by, LawId law, Due due, LocalDate knownFrom) {}

    /** The rule a clock runs by. */
    public ClockRule getRule(ClockRun run) {
        return laws.get(run.law()).getClock(run.clock());
    }

    /** The end of a clock as known on the day of {@code asOf}; empty while it is paused. */
    public Optional<End> findEnd(ClockRun run, Optional<DayOfWeek> signInDay, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, office(run).zone());
        End first = null;
        for (End end : listEnds(run, signInDay)) {
            boolean known = end.law().equals(run.law()) || !end.knownFrom().isAfter(today);
            if (known && (first == null || end.due().compareTo(first.due()) < 0)) {
                first = end;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The instant at which a clock's own time is over; empty while it is paused. */
    Optional<Instant> findEndsAt(ClockRun run, Optional<DayOfWeek> signInDay) {
        return findDue(getRule(run), run.law(), run, signInDay)
                .map(due -> due.endsAt(office(run).zone()));
    }

    /** Whether the time of a clock is over at an instant; never while it is paused. */
    public boolean isOver(ClockRun run, Optional<DayOfWeek> signInDay, Instant at) {
        Optional<End> end = findEnd(run, signInDay, at);
        return end.isPresent() && !end.get().due().endsAt(office(run).zone()).isAfter(at);
    }

    /** Whether a clock stands still by its own law: a pause that counts is open. */
    public boolean isPaused(ClockRun run) {
        return counted(getRule(run), run.pauses()).stream().anyMatch(Pause::isOpen);
    }

    /** Every date at which a clock ends: its own first, then those that later laws' transitions give it. */
    public List<End> listEnds(ClockRun run, Optional<DayOfWeek> signInDay) {
        LocalDate started = LocalDate.ofInstant(run.startedAt(), office(run).zone());
        List<End> ends = new ArrayList<>(1);
        findDue(getRule(run), run.law(), run, signInDay)
                .ifPresent(due -> ends.add(new End(run.clock(), run.law(), due, started)));
        LocalDate since = later(started, laws.get(run.law()).inForce().from());
        for (Law law : laws.listAfter(office(run).country(), since)) {
            for (Transition transition : law.transitions()) {
                if (transition.running().contains(run.clock())) {
                    findCut(run, law, transition).ifPresent(ends::add);
                }
            }
        }
        return ends;
    }

    private Optional<Due> findDue(ClockRule rule, LawId law, ClockRun run, Optional<DayOfWeek> signInDay) {
        List<Pause> pauses = counted(rule, run.pauses());
        for (Pause pause : pauses) {
            if (pause.isOpen()) {
                return Optional.empty();
            }
        }
        return Optional.of(Deadlines.due(rule, run.startedAt(), pauses, signInDay, calendars.get(law, run.office())));
    }

    private Optional<End> findCut(ClockRun run, Law law, Transition transition) {
        ClockRule rule = law.getClock(transition.judgedBy());
        LocalDate first = law.inForce().from();
        return findDue(rule, law.id(), run, Optional.empty())
                .map(due -> due.day().isBefore(first)
                        ? new Due(
                                first,
                                Optional.of(first.atStartOfDay(office(run).zone())),
                                due.reading())
                        : due)
                .map(due -> new End(rule.name(), law.id(), due, first));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The account of each day of a clock, by its own law; an open pause is counted as if it ended at {@code asOf}. */
    public Explanation explain(ClockRun run, Optional<DayOfWeek> signInDay, Instant asOf) {
        ClockRule rule = getRule(run);
        List<Pause> pauses = counted(rule, run.pauses()).stream()
                .map(pause -> pause.isOpen() ? pause.closedAt(asOf) : pause)
                .toList();
        return Deadlines.explain(rule, run.startedAt(), pauses, signInDay, calendars.get(run.law(), run.office()));
    }

    /** The pauses that count by a rule: where it is unsure whether a cause pauses, only the person's time gains by it. */
    private static List<Pause> counted(ClockRule rule, List<Pause> pauses) {
        if (pauses.isEmpty() || !rule.countsEarliest()) {
            return pauses;
        }
        return pauses.stream().filter(pause -> isSure(rule, pause)).toList();
    }

    private static boolean isSure(ClockRule rule, Pause pause) {
        return rule.pauses().stream()
                .anyMatch(listed ->
                        listed.cause() == pause.cause() && !listed.source().isUnsure());
    }

    private Office office(ClockRun run) {
        return calendars.getOffice(run.office());
    }
}
