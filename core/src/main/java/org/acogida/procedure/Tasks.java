package org.acogida.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
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
        of.loneChild();
        of.steps();
        of.incidents();
        of.dataRequests();
        return of.tasks;
    }

    private void clocks() {
        for (ClockRun run : state.listRunning()) {
            if (context.clocks().isPaused(run)) {
                tasks.add(clock(run, run.law(), Optional.empty(), run.startedAt()));
            }
            ZoneId zone = context.calendars().getOffice(run.office()).zone();
            for (Clocks.End end : context.clocks().listEnds(run, state.signInDay())) {
                boolean own = end.law().equals(run.law());
                Instant from = own ? run.startedAt() : startOf(end.knownFrom(), zone);
                tasks.add(clock(run, end.law(), Optional.of(end.due()), from));
            }
        }
    }

    private Task clock(ClockRun run, LawId law, Optional<Due> due, Instant from) {
        ZoneId zone = context.calendars().getOffice(run.office()).zone();
        return new Task(
                Task.Kind.CLOCK, run.clock().value(), law, due, due.map(d -> d.endsAt(zone)), from, Optional.empty());
    }

    private void duties() {
        if (!state.held()) {
            return;
        }
        Set<Fact> now = Facts.of(state, context);
        for (Lawbook.Reign reign : context.laws().listReigns(context.place().country(), context.today())) {
            boolean current = reign.from().equals(context.today());
            Instant from = current
                    ? context.at()
                    : startOf(reign.from(), context.place().zone());
            Optional<Instant> until = reign.to()
                    .map(last -> startOf(last.plusDays(1), context.place().zone()));
            Set<Fact> facts = current ? now : on(now, reign.from());
            for (Duty duty : reign.law().duties()) {
                if (duty.when().holds(facts)) {
                    tasks.add(atOnce(Task.Kind.DUTY, duty.id(), reign.law(), from, until));
                }
            }
        }
    }

    /** The facts as they will be on a day to come if nothing happens before: the person's age alone changes. */
    private Set<Fact> on(Set<Fact> now, LocalDate day) {
        Set<Fact> then = EnumSet.copyOf(now);
        then.removeAll(Facts.OF_AGE);
        then.addAll(Facts.ofPerson(state, day));
        return then;
    }

    private void documents() {
        for (DocumentRule document : context.law().documents()) {
            Instant owed = state.reached().get(document.owedFrom());
            if (owed != null
                    && OwedDocuments.isOwed(document, state)
                    && OwedDocuments.isDueAtOnce(document, context.law())
                    && !state.documents().containsKey(document.id())) {
                tasks.add(atOnce(Task.Kind.DOCUMENT, document.id(), owed));
            }
        }
    }

    /** A child without parent or guardian: whatever the law refuses until it is done is due from the day they came. */
    private void loneChild() {
        if (!state.circumstances().unaccompanied() || state.has(Milestone.RETURNED)) {
            return;
        }
        Instant from = state.enteredAt().orElse(context.at());
        Set<Fact> facts = Facts.ofPerson(state, context.today());
        if (isHeeded(Fact.CHILD_AUTHORITY_UNTOLD, facts)) {
            step(Act.NOTIFY_CHILD_AUTHORITY, from);
        }
        if (isHeeded(Fact.GUARDIAN_MISSING, facts)) {
            step(Act.APPOINT_GUARDIAN, from);
        }
    }

    /** Whether a fact is so, and the law refuses something while it is. */
    private boolean isHeeded(Fact fact, Set<Fact> facts) {
        return facts.contains(fact)
                && context.law().safeguards().stream()
                        .anyMatch(safeguard -> safeguard.when().isMetBy(fact));
    }

    private void steps() {
        if (state.held() && !isHoldingLimited()) {
            step(Act.RELEASE, state.reached().getOrDefault(Milestone.STATION_ADMITTED, context.at()));
        }
        state.pending()
                .filter(decision -> !isClockRunningUntil(Milestone.DECISION_SERVED))
                .ifPresent(decision -> step(Act.SERVE_DECISION, decision.issuedAt()));
        if (state.pending().isEmpty() && state.reviewStands() && !isClockRunningUntil(Milestone.REVIEW_DECIDED)) {
            step(Act.DECIDE_REVIEW, state.reached().getOrDefault(Milestone.REVIEW_ASKED, context.at()));
        }
        Instant filed = state.reached().get(Milestone.CLAIM_FILED);
        if (filed == null || state.claim() != ClaimStatus.STANDS) {
            return;
        }
        if (state.pending().isEmpty() && !isClockOfClaimRunning()) {
            step(Act.DECIDE_CLAIM, filed);
        }
        if (state.late() && !state.has(Milestone.JUSTIFICATION_ASKED)) {
            step(Act.ASK_JUSTIFICATION, filed);
        }
        if (!state.held() && state.signInDay().isEmpty() && isSignInAsked()) {
            step(Act.ASSIGN_SIGN_IN, filed);
        }
    }

    /** Whether the law knows a limit to the holding; where it knows none, release is due at once. */
    private boolean isHoldingLimited() {
        return state.listRunning().stream()
                .anyMatch(run -> context.clocks().getRule(run).consequence() == Consequence.RELEASE_DUE);
    }

    private boolean isClockRunningUntil(Milestone milestone) {
        return state.listRunning().stream()
                .anyMatch(run -> context.clocks().getRule(run).ends().contains(milestone));
    }

    /** Whether some clock drives the claim on: one that awaits others than the person, and that ends with the claim. */
    private boolean isClockOfClaimRunning() {
        return state.listRunning().stream()
                .map(context.clocks()::getRule)
                .anyMatch(rule -> rule.countsEarliest() && rule.ends().contains(Milestone.CLAIM_WITHDRAWN));
    }

    private boolean isSignInAsked() {
        return context.law().clocks().values().stream().anyMatch(ClockRule::onAssignedDay);
    }

    private void step(Act act, Instant from) {
        tasks.add(atOnce(Task.Kind.STEP, act.name(), from));
    }

    private void incidents() {
        for (Incident incident : state.listOpenIncidents()) {
            tasks.add(atOnce(Task.Kind.INCIDENT, incident.kind().name(), incident.happenedAt()));
        }
    }

    /** What a person asked of their data, where the law knows no time for it. */
    private void dataRequests() {
        List<DataRequest> requests = state.dataRequests();
        if (!isClockRunningUntil(Milestone.DATA_ANSWERED)) {
            requests.stream()
                    .filter(DataRequest::isUnanswered)
                    .findFirst()
                    .ifPresent(one -> step(Act.ANSWER_DATA, one.askedAt()));
        }
        if (!isClockRunningUntil(Milestone.DATA_CARRIED_OUT)) {
            requests.stream()
                    .filter(DataRequest::isOwed)
                    .findFirst()
                    .ifPresent(one -> step(Act.CARRY_OUT_DATA, one.answeredAt().orElse(one.askedAt())));
        }
    }

    private Task atOnce(Task.Kind kind, String name, Instant from) {
        return atOnce(kind, name, context.law(), from, Optional.empty());
    }

    private static Task atOnce(Task.Kind kind, String name, Law law, Instant from, Optional<Instant> until) {
        return new Task(kind, name, law.id(), Optional.empty(), Optional.of(from), from, until);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
