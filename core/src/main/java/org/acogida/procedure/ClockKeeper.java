package org.acogida.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.acogida.procedure.Event.ClockExtended;
import org.acogida.procedure.Event.RightClosed;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Milestone;

/** Which clocks an event starts and ends: ends by the law each runs under, starts by the law of the milestone's day. */
final class ClockKeeper {
    private final CaseState state;
    private final Context context;
    private final List<ClockChange> changes = new ArrayList<>();
    private final Set<ClockName> running = new TreeSet<>();

    private ClockKeeper(CaseState state, Context context) {
        this.state = state;
        this.context = context;
        state.listRunning().forEach(run -> running.add(run.clock()));
    }

    static List<ClockChange> changes(CaseState state, Event event, Context context) {
        ClockKeeper keeper = new ClockKeeper(state, context);
        switch (event) {
            case ClockExtended(ClockName clock, ClockName into, var _) -> keeper.extend(clock, into);
            case RightClosed closed -> keeper.end(closed.clock(), context.at());
            default -> {}
        }
        for (Milestone milestone : event.marks()) {
            keeper.reach(milestone, event.markedAt(milestone, context.at()));
        }
        return keeper.changes;
    }

    private void extend(ClockName clock, ClockName into) {
        ClockRun run = state.findRunning(clock).orElseThrow();
        end(clock, context.at());
        end(into, context.at());
        start(
                into,
                run.law().equals(context.law().id())
                        ? context.law()
                        : context.laws().get(run.law()),
                run.startedAt());
    }

    private void reach(Milestone milestone, Instant at) {
        for (ClockRun run : state.listRunning()) {
            if (context.clocks().getRule(run).ends().contains(milestone)) {
                end(run.clock(), at);
            }
        }
        Law law = context.laws()
                .findInForce(context.place().country(), context.dayOf(at))
                .orElseGet(context::law);
        for (ClockRule rule : law.listStartedBy(milestone)) {
            if (rule.restarts()) {
                end(rule.name(), at);
            }
            if (!running.contains(rule.name())) {
                start(rule.name(), law, at);
            }
        }
    }

    private void end(ClockName clock, Instant at) {
        if (running.remove(clock)) {
            changes.add(new ClockChange(
                    clock,
                    ClockChange.Kind.ENDED,
                    state.findRunning(clock)
                            .map(ClockRun::law)
                            .orElseGet(() -> context.law().id()),
                    at));
        }
    }

    private void start(ClockName clock, Law law, Instant at) {
        running.add(clock);
        changes.add(new ClockChange(clock, ClockChange.Kind.STARTED, law.id(), at));
    }
}
