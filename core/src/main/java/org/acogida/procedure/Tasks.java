package org.acogida.procedure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Milestone;

/** What a case asks for: its running clocks, what it owes at once, and what laws to come will ask of it. */
public final class Tasks {
    private final CaseState state;
    private final Context context;
    private final List<Task> tasks = new ArrayList<>();

    private Tasks(CaseState state, Context context) {
        this.state = state;
        this.context = context;
    }

    /** All tasks of a case as it stands, in no particular order. */
    public static List<Task> list(CaseState state, Context context) {
        Tasks of = new Tasks(state, context);
        of.clocks();
        of.duties();
        of.documents();
        of.steps();
        of.incidents();
        return of.tasks;
    }

    private void clocks() {
        for (ClockRun run : state.listRunning()) {
            ZoneId zone = context.calendars().getOffice(run.office()).zone();
            List<Clocks.End> ends = context.clocks().listEnds(run, state.signInDay());
            if (ends.isEmpty()) {
                tasks.add(new Task(
                        Task.Kind.CLOCK,
                        run.clock().value(),
                        run.law(),
                        Optional.empty(),
                        Optional.empty(),
                        run.startedAt()));
            }
            for (Clocks.End end : ends) {
                tasks.add(new Task(
                        Task.Kind.CLOCK,
                        run.clock().value(),
                        end.law(),
                        Optional.of(end.due()),
                        Optional.of(end.due().endsAt(zone)),
                        end.law().equals(run.law())
                                ? run.startedAt()
                                : end.knownFrom().atStartOfDay(zone).toInstant()));
            }
        }
    }

    private void duties() {
        if (!state.held()) {
            return;
        }
        Set<Fact> now = Facts.of(state, context);
        add(context.law(), now, context.at());
        ZoneId zone = context.place().zone();
        for (Law law : context.laws().listAfter(context.place().country(), context.today())) {
            Set<Fact> then = EnumSet.copyOf(now);
            then.removeAll(Set.of(Fact.CHILD, Fact.AGE_UNDETERMINED));
            then.addAll(Facts.ofPerson(state, law.inForce().from()));
            add(law, then, law.inForce().from().atStartOfDay(zone).toInstant());
        }
    }

    private void add(Law law, Set<Fact> facts, Instant from) {
        for (Duty duty : law.duties()) {
            if (duty.when().holds(facts)) {
                tasks.add(atOnce(Task.Kind.DUTY, duty.id(), law, from));
            }
        }
    }

    private void documents() {
        if (state.claim() != ClaimStatus.STANDS) {
            return;
        }
        for (DocumentRule document : context.law().documents()) {
            Instant owed = state.reached().get(document.owedFrom());
            if (document.owedFrom() == Milestone.CLAIM_FILED
                    && owed != null
                    && !state.documents().containsKey(document.id())) {
                tasks.add(atOnce(Task.Kind.DOCUMENT, document.id(), context.law(), owed));
            }
        }
    }

    private void steps() {
        Instant filed = state.reached().get(Milestone.CLAIM_FILED);
        if (filed == null || state.claim() != ClaimStatus.STANDS) {
            return;
        }
        if (state.late() && !state.has(Milestone.JUSTIFICATION_ASKED)) {
            tasks.add(atOnce(Task.Kind.STEP, Act.ASK_JUSTIFICATION.name(), context.law(), filed));
        }
        if (!state.held() && state.signInDay().isEmpty()) {
            tasks.add(atOnce(Task.Kind.STEP, Act.ASSIGN_SIGN_IN.name(), context.law(), filed));
        }
    }

    private void incidents() {
        for (Incident incident : state.listOpenIncidents()) {
            tasks.add(atOnce(Task.Kind.INCIDENT, incident.kind().name(), context.law(), incident.happenedAt()));
        }
    }

    private static Task atOnce(Task.Kind kind, String name, Law law, Instant from) {
        return new Task(kind, name, law.id(), Optional.empty(), Optional.of(from), from);
    }
}
