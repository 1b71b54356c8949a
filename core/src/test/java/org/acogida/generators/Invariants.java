package org.acogida.generators;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Event;
import org.acogida.procedure.Incident;
import org.acogida.procedure.Task;
import org.acogida.procedure.Tasks;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Essentials;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;

/**
 * What must be true after every step of every course, whatever the law. A watcher throws an AssertionError that names
 * the invariant, by the numbers of the safety catalogue.
 */
public final class Invariants implements Consumer<Step> {
    private static final Set<Act> AWAY = EnumSet.of(Act.ORDER_RETURN, Act.CARRY_OUT_RETURN, Act.NOTIFY_CONSULATE);
    private static final Set<Fact> PROTECTING = EnumSet.of(
            Fact.CLAIM_STANDS,
            Fact.REVIEW_STANDS,
            Fact.REVIEW_WINDOW_OPEN,
            Fact.REOPENING_GRACE,
            Fact.PROTECTION_HELD,
            Fact.COURT_STAY,
            Fact.FEAR_NOT_ASKED,
            Fact.FEAR_UNHEARD);

    /** What voids an order of return that stands. */
    private static final Set<Fact> VOIDING = EnumSet.of(Fact.CLAIM_STANDS, Fact.COURT_STAY, Fact.FEAR_UNHEARD);

    private final Ledger ledger = new Ledger();
    private final boolean ofTheEssentials;

    private Invariants(boolean ofTheEssentials) {
        this.ofTheEssentials = ofTheEssentials;
    }

    /** For any laws. */
    public static Invariants ofAnyLaw() {
        return new Invariants(false);
    }

    /** For laws that refuse what the essentials ask and no more, and that limit holding. */
    public static Invariants ofTheEssentials() {
        return new Invariants(true);
    }

    @Override
    public void accept(Step step) {
        if (step.isAccepted()) {
            nothingBarredIsDone(step);
        } else {
            nothingIsRefusedForNothing(step);
        }
        ledger.write(step);
        bothBooksAgree(step);
        nobodyIsHeldWithoutLimit(step);
        everyClaimIsDriven(step);
        windowsOpenByUnderstoodService(step);
        noTimeOfThePersonIsLost(step);
        familyKeepsItsOwnClaim(step);
    }

    /** I1, I2, I4, I8 and the order of steps. */
    private void nothingBarredIsDone(Step step) {
        Act act = step.command().act();
        if (AWAY.contains(act)) {
            PROTECTING.forEach(fact -> require(!ledger.holds(fact, step), "I1", act + " was done while " + fact, step));
        }
        if (act == Act.ADMIT_TO_STATION) {
            require(
                    !ledger.holds(Fact.CHILD, step) && !ledger.holds(Fact.AGE_UNDETERMINED, step),
                    "I2",
                    "somebody who may be a child was admitted to a station",
                    step);
        }
        Essentials.refusedWhile()
                .getOrDefault(act, Set.of())
                .forEach(fact ->
                        require(!ledger.holds(fact, step), "essentials", act + " was done while " + fact, step));
    }

    private void nothingIsRefusedForNothing(Step step) {
        Act act = step.command().act();
        require(!act.isFact(), "facts", act + " was refused", step);
        if (ofTheEssentials) {
            boolean barred = Essentials.refusedWhile().getOrDefault(act, Set.of()).stream()
                    .anyMatch(fact -> ledger.holds(fact, step));
            require(barred, "essentials", act + " was refused and nothing bars it", step);
        }
        Verdict.Refused refused = (Verdict.Refused) step.verdict();
        require(
                !refused.by().isEmpty()
                        && refused.act() == act
                        && refused.law().equals(step.context().law().id()),
                "refusals",
                "a refusal names its act, its law and by what",
                step);
    }

    private void bothBooksAgree(Step step) {
        CaseState after = step.after();
        require((after.claim() == ClaimStatus.STANDS) == ledger.claim, "books", "the claim", step);
        require(!ledger.claim || after.unratified() == ledger.unratified, "books", "ratification", step);
        require(after.reviewWindow() == ledger.window, "books", "the window for review", step);
        require(after.reviewStands() == ledger.review, "books", "the review", step);
        require(after.protection().isPresent() == ledger.protection, "books", "the protection", step);
        require(after.lossRunning() == ledger.loss, "books", "the loss", step);
        require(after.courtStays() == ledger.stays, "books", "the court's stays", step);
        require(after.returnOrder().isPresent() == ledger.returnOrder, "books", "the order of return", step);
        require(after.held() == ledger.held, "books", "the holding", step);
        Set<Object> open = new HashSet<>();
        after.listOpenIncidents().stream().map(Incident::id).forEach(open::add);
        require(open.equals(ledger.incidents), "books", "the incidents", step);
        VOIDING.forEach(fact -> require(
                !ledger.returnOrder || !ledger.holds(fact, step),
                "I1",
                "a return stands ordered beside " + fact,
                step));
    }

    /** I3. */
    private void nobodyIsHeldWithoutLimit(Step step) {
        if (!ledger.held) {
            return;
        }
        Clocks clocks = step.context().clocks();
        List<ClockRun> limits = step.after().listRunning().stream()
                .filter(run -> clocks.getRule(run).consequence() == Consequence.RELEASE_DUE)
                .toList();
        boolean releaseAsked = tasks(step).stream().anyMatch(task -> task.name().equals(Act.RELEASE.name()));
        require(
                limits.isEmpty() == releaseAsked && !(ofTheEssentials && limits.isEmpty()),
                "I3",
                "whoever is held has a clock that limits it, or is to be released at once where the law knows none",
                step);
        Instant at = step.context().at();
        boolean over =
                limits.stream().anyMatch(run -> clocks.isOver(run, step.after().signInDay(), at));
        boolean alarmed = tasks(step).stream()
                .anyMatch(task -> task.dueAt().filter(due -> !due.isAfter(at)).isPresent()
                        && limits.stream().anyMatch(run -> run.clock().value().equals(task.name())));
        require(over == alarmed, "I3", "whoever is held over the limit, and nobody else, has an overdue task", step);
    }

    /** I10. */
    private void everyClaimIsDriven(Step step) {
        if (!ledger.claim) {
            return;
        }
        Clocks clocks = step.context().clocks();
        boolean clock = step.after().listRunning().stream()
                .map(clocks::getRule)
                .anyMatch(rule -> rule.awaits() != Party.PERSON
                        && (rule.ends().contains(Milestone.DECISION_ISSUED)
                                || rule.ends().contains(Milestone.DECISION_SERVED)
                                || rule.ends().contains(Milestone.CLAIM_WITHDRAWN)));
        boolean asked = tasks(step).stream()
                .anyMatch(task -> task.name().equals(Act.DECIDE_CLAIM.name())
                        || task.name().equals(Act.SERVE_DECISION.name()));
        require(clock || asked, "I10", "a claim stands and nobody is asked to go on with it", step);
    }

    /** I4. */
    private void windowsOpenByUnderstoodService(Step step) {
        Clocks clocks = step.context().clocks();
        for (ClockRun run : step.after().listRunning()) {
            boolean of = clocks.getRule(run).closes().equals(Optional.of(Milestone.DECISION_FINAL));
            if (of && !step.before().clocks().contains(run) && !isPausing(step, run)) {
                boolean served = step.command() instanceof ServeDecision
                        && !ledger.holds(Fact.LANGUAGE_NOT_UNDERSTOOD, step)
                        && run.startedAt().equals(step.context().at());
                require(served, "I4", "a time for review began without understood service", step);
            }
        }
    }

    private static boolean isPausing(Step step, ClockRun run) {
        return (step.command() instanceof PauseClock || step.command() instanceof ResumeClock)
                && step.before().findRunning(run.clock()).isPresent();
    }

    /** I5: what is left to the person is never less after an act than before, and an authority's pause cites its act. */
    private void noTimeOfThePersonIsLost(Step step) {
        Clocks clocks = step.context().clocks();
        for (ClockRun before : step.before().listRunning()) {
            ClockRule rule = clocks.getRule(before);
            boolean newDayIsTold = rule.onAssignedDay() && step.command() instanceof AssignSignIn;
            Optional<ClockRun> after = step.after().findRunning(before.clock());
            if (rule.awaits() == Party.PERSON && after.isPresent() && !newDayIsTold) {
                require(
                        !isSooner(step, after.get(), before),
                        "I5",
                        "the person's time " + before.clock() + " got shorter",
                        step);
            }
        }
        if (step.isAccepted() && step.command() instanceof PauseClock pause) {
            require(!pause.citedAct().isBlank(), "I5", "a clock was paused and no act is cited", step);
        }
    }

    private static boolean isSooner(Step step, ClockRun after, ClockRun before) {
        Clocks clocks = step.context().clocks();
        Optional<Clocks.End> then =
                clocks.findEnd(before, step.before().signInDay(), step.context().at());
        Optional<Clocks.End> now =
                clocks.findEnd(after, step.after().signInDay(), step.context().at());
        boolean resumed = step.command() instanceof ResumeClock;
        return now.isPresent()
                && !resumed
                && (then.isEmpty() || now.get().due().compareTo(then.get().due()) < 0);
    }

    /** I7: what concerns the principal only offers the family a claim of their own. */
    private void familyKeepsItsOwnClaim(Step step) {
        boolean closedOffer = step.command() instanceof CloseLapsedRight c && isOffer(step, c.clock());
        if (step.command() instanceof OfferOwnClaim || closedOffer) {
            CaseState before = step.before();
            CaseState after = step.after();
            require(
                    before.claim() == after.claim()
                            && before.pending().equals(after.pending())
                            && before.protection().equals(after.protection())
                            && before.returnOrder().equals(after.returnOrder()),
                    "I7",
                    "an offer of an own claim changed the claim that stands",
                    step);
        }
    }

    private static boolean isOffer(Step step, ClockName clock) {
        return Ledger.running(step, clock)
                .map(step.context().clocks()::getRule)
                .filter(rule -> rule.closes().equals(Optional.of(Milestone.OFFER_CLOSED)))
                .isPresent();
    }

    private static List<Task> tasks(Step step) {
        return Tasks.list(step.after(), step.context());
    }

    private static void require(boolean holds, String invariant, String what, Step step) {
        if (!holds) {
            throw new AssertionError(invariant + ": " + what + "; command " + step.command() + " at "
                    + step.context().at() + " under " + step.context().law().id() + ", verdict " + brief(step.verdict())
                    + ", before " + step.before());
        }
    }

    private static String brief(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                "accepted "
                        + accepted.entries().stream()
                                .map(entry -> name(entry.event()))
                                .toList();
            case Verdict.Refused refused ->
                "refused by " + refused.by().stream().map(s -> s.id()).toList();
        };
    }

    private static String name(Event event) {
        return event.getClass().getSimpleName();
    }
}
