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
import org.acogida.rulebook.OfficeCalendars;
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
        List<End> ends = listEnds(run, signInDay);
        if (ends.size() <= 1) {
            return ends.isEmpty() ? Optional.empty() : Optional.of(ends.getFirst());
        }
        LocalDate today = asOf.atZone(office(run).zone()).toLocalDate();
        return ends.stream()
                .filter(end -> !end.knownFrom().isAfter(today))
                .min((a, b) -> a.due().compareTo(b.due()));
    }

    /** Whether the time of a clock is over at an instant; never while it is paused. */
    public boolean isOver(ClockRun run, Optional<DayOfWeek> signInDay, Instant at) {
        return findEnd(run, signInDay, at)
                .map(end -> !end.due().endsAt(office(run).zone()).isAfter(at))
                .orElse(false);
    }

    /** Every date at which a clock ends: its own first, then those that later laws' transitions give it. */
    public List<End> listEnds(ClockRun run, Optional<DayOfWeek> signInDay) {
        if (run.findOpenPause().isPresent()) {
            return List.of();
        }
        Due own = Deadlines.due(getRule(run), run.startedAt(), counted(run), signInDay, calendars(run));
        LocalDate started = run.startedAt().atZone(office(run).zone()).toLocalDate();
        End first = new End(run.clock(), run.law(), own, started);
        List<End> ends = List.of(first);
        for (Law law : laws.listAfter(office(run).country(), started)) {
            for (Transition transition : law.transitions()) {
                if (transition.running().contains(run.clock()) && !law.id().equals(run.law())) {
                    ends = new ArrayList<>(ends);
                    ends.add(cut(run, law, transition));
                }
            }
        }
        return ends;
    }

    private End cut(ClockRun run, Law law, Transition transition) {
        ClockRule rule = law.getClock(transition.judgedBy());
        Due due = Deadlines.due(
                rule, run.startedAt(), List.of(), Optional.empty(), calendars.get(law.id(), run.office()));
        LocalDate first = law.inForce().from();
        Due notBefore = due.day().isBefore(first)
                ? new Due(first, Optional.of(first.atStartOfDay(office(run).zone())), due.reading())
                : due;
        return new End(rule.name(), law.id(), notBefore, first);
    }

    /** The account of each day of a clock, by its own law; an open pause is counted as if it ended at {@code asOf}. */
    public Explanation explain(ClockRun run, Optional<DayOfWeek> signInDay, Instant asOf) {
        List<Pause> pauses = counted(run).stream()
                .map(pause -> pause.isOpen() ? closed(pause, asOf) : pause)
                .toList();
        return Deadlines.explain(getRule(run), run.startedAt(), pauses, signInDay, calendars(run));
    }

    private static Pause closed(Pause pause, Instant asOf) {
        Instant until = asOf.isBefore(pause.from()) ? pause.from() : asOf;
        return new Pause(pause.from(), Optional.of(until), pause.cause(), pause.act());
    }

    /** The pauses that count: where it is unsure whether a cause pauses, only the person's time gains by it. */
    private List<Pause> counted(ClockRun run) {
        if (run.pauses().isEmpty()) {
            return List.of();
        }
        ClockRule rule = getRule(run);
        return run.pauses().stream()
                .filter(pause -> !rule.countsEarliest() || isSure(rule, pause))
                .toList();
    }

    private static boolean isSure(ClockRule rule, Pause pause) {
        return rule.pauses().stream()
                .anyMatch(listed ->
                        listed.cause() == pause.cause() && !listed.source().isUnsure());
    }

    private Office office(ClockRun run) {
        return calendars.getOffice(run.office());
    }

    private OfficeCalendars calendars(ClockRun run) {
        return calendars.get(run.law(), run.office());
    }
}
