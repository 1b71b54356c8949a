package org.acogida.procedure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.acogida.procedure.Event.ClaimPredated;
import org.acogida.procedure.Event.ClockExtended;
import org.acogida.procedure.Event.RightClosed;
import org.acogida.procedure.Event.SignInAssigned;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Milestone;

/** Which clocks an event starts and ends: ends by the law each runs under, starts by the law of the milestone's day. */
final class ClockKeeper {
    private final CaseState state;
    private final Context context;
    private final Optional<DayOfWeek> signInDay;
    private final List<ClockChange> changes = new ArrayList<>();
    private final Map<ClockName, Run> running = new TreeMap<>();

    private record Run(LawId law, Instant startedAt) {}

    private ClockKeeper(CaseState state, Event event, Context context) {
        this.state = state;
        this.context = context;
        this.signInDay = event instanceof SignInAssigned assigned
                ? Optional.of(assigned.details().day())
                : state.signInDay();
        for (ClockRun run : state.clocks()) {
            if (run.isRunning()) {
                running.put(run.clock(), new Run(run.law(), run.startedAt()));
            }
        }
    }

    static List<ClockChange> changes(CaseState state, Event event, Context context) {
        if (event instanceof ClaimPredated) {
            return moved(state, context);
        }
        List<Milestone> marks = event.marks();
        if (marks.isEmpty() && !(event instanceof ClockExtended)) {
            return List.of();
        }
        ClockKeeper keeper = new ClockKeeper(state, event, context);
        if (event instanceof ClockExtended(ClockName clock, ClockName into, var _)) {
            keeper.extend(clock, into);
        }
        if (event instanceof RightClosed closed) {
            keeper.end(closed.clock(), context.at());
        }
        for (Milestone milestone : marks) {
            keeper.reach(milestone, event.markedAt(milestone, context.at()));
        }
        if (keeper.isHeldAfter(marks)) {
            keeper.limitHolding();
        }
        return keeper.changes;
    }

    /** What the authority owes since the claim is owed since the earlier day; the person's own time stays as it is. */
    private static List<ClockChange> moved(CaseState state, Context context) {
        List<ClockChange> moves = new ArrayList<>();
        for (ClockRun run : state.listRunning()) {
            Law law = context.laws().get(run.law());
            ClockRule rule = law.getClock(run.clock());
            if (rule.countsEarliest()
                    && countsFromClaim(rule, law)
                    && run.startedAt().isAfter(context.at())) {
                moves.add(new ClockChange(run.clock(), ClockChange.Kind.MOVED, lawOf(run, context), context.at()));
            }
        }
        return moves;
    }

    private static boolean countsFromClaim(ClockRule rule, Law law) {
        return rule.starts().contains(Milestone.CLAIM_FILED)
                || law.clocks().values().stream()
                        .filter(from -> from.starts().contains(Milestone.CLAIM_FILED))
                        .flatMap(from -> from.extension().stream())
                        .anyMatch(extension -> extension.into().equals(rule.name()));
    }

    /** The law of the day from which the clock is counted then, if that one knows the clock. */
    private static LawId lawOf(ClockRun run, Context context) {
        return context.laws()
                .findInForce(context.place().country(), context.dayOf(context.at()))
                .filter(law -> law.findClock(run.clock()).isPresent())
                .map(Law::id)
                .orElse(run.law());
    }

    private void extend(ClockName clock, ClockName into) {
        ClockRun run = state.findRunning(clock).orElseThrow();
        end(clock, context.at());
        end(into, context.at());
        start(into, run.law(), run.startedAt());
    }

    private void reach(Milestone milestone, Instant at) {
        for (ClockName clock : List.copyOf(running.keySet())) {
            if (getRule(clock).ends().contains(milestone)) {
                end(clock, at);
            }
        }
        Law law = context.laws()
                .findInForce(context.place().country(), context.dayOf(at))
                .orElseGet(context::law);
        for (ClockRule rule : law.listStartedBy(milestone)) {
            if (beginsAnew(rule, law.id(), at)) {
                end(rule.name(), at);
            }
            if (!running.containsKey(rule.name())) {
                start(rule.name(), law.id(), at);
            }
        }
    }

    private boolean isHeldAfter(List<Milestone> marks) {
        boolean held = state.held();
        for (Milestone milestone : marks) {
            if (milestone == Milestone.STATION_ADMITTED) {
                held = true;
            } else if (milestone == Milestone.RELEASED || milestone == Milestone.RETURNED) {
                held = false;
            }
        }
        return held;
    }

    /** Nobody is held without a limit: where an earlier law's has ended, that of the day counts from the admission. */
    private void limitHolding() {
        Instant admitted = state.reached().get(Milestone.STATION_ADMITTED);
        if (admitted == null || running.keySet().stream().anyMatch(this::isLimit)) {
            return;
        }
        for (ClockRule rule : context.law().listStartedBy(Milestone.STATION_ADMITTED)) {
            if (rule.consequence() == Consequence.RELEASE_DUE && !running.containsKey(rule.name())) {
                start(rule.name(), context.law().id(), admitted);
            }
        }
    }

    private boolean isLimit(ClockName clock) {
        return getRule(clock).consequence() == Consequence.RELEASE_DUE;
    }

    private ClockRule getRule(ClockName clock) {
        Run run = Objects.requireNonNull(running.get(clock));
        return context.laws().get(run.law()).getClock(clock);
    }

    /** A start that lies before the one that is counted, or would leave the person less time, changes nothing. */
    private boolean beginsAnew(ClockRule rule, LawId law, Instant at) {
        Run run = running.get(rule.name());
        if (run == null || !rule.beginsAnew() || at.isBefore(run.startedAt())) {
            return false;
        }
        return rule.countsEarliest()
                || state.findRunning(rule.name())
                        .filter(before -> endsSooner(before.anew(law, context.office(), at), before))
                        .isEmpty();
    }

    private boolean endsSooner(ClockRun anew, ClockRun before) {
        Clocks clocks = context.clocks();
        Instant then = clocks.findEndsAt(before, signInDay).orElse(Instant.MAX);
        return clocks.findEndsAt(anew, signInDay).orElse(Instant.MAX).isBefore(then);
    }

    private void end(ClockName clock, Instant at) {
        Run run = running.remove(clock);
        if (run != null) {
            changes.add(new ClockChange(clock, ClockChange.Kind.ENDED, run.law(), at));
        }
    }

    private void start(ClockName clock, LawId law, Instant at) {
        running.put(clock, new Run(law, at));
        changes.add(new ClockChange(clock, ClockChange.Kind.STARTED, law, at));
    }
}
