package org.acogida.procedure;

import static org.acogida.rulebook.Fact.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Milestone;

/** What is true of a person and a case at the moment of an act, as conditions of a law name it. */
public final class Facts {
    /** The facts that a birthday alone may change. */
    public static final Set<Fact> OF_AGE =
            Set.of(CHILD, AGE_UNDETERMINED, GUARDIAN_MISSING, CHILD_AUTHORITY_UNTOLD, BEST_INTERESTS_UNPLANNED);

    private Facts() {}

    /** The facts of a case, without those that a command brings or lacks. */
    public static Set<Fact> of(CaseState state, Context context) {
        EnumSet<Fact> facts = ofPerson(state, context.today());
        claim(facts, state);
        remedies(facts, state, context);
        steps(facts, state, context);
        add(facts, NO_DOCUMENT_OWED, OwedDocuments.list(state, context.law()).isEmpty());
        return facts;
    }

    /** The facts from which a pathway is found before anything is on file. */
    public static EnumSet<Fact> ofPerson(CaseState state, LocalDate today) {
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        Circumstances circumstances = state.circumstances();
        switch (circumstances.wish()) {
            case NONE_STATED -> {}
            case PROTECTION -> facts.add(WISHES_PROTECTION);
            case STAY -> facts.add(WISHES_TO_STAY);
            case TRANSIT -> facts.add(WISHES_TRANSIT);
            case RETURN -> facts.add(WISHES_RETURN);
        }
        facts.add(circumstances.validVisa() ? VALID_VISA : NO_VALID_VISA);
        add(facts, ENTERED_IRREGULARLY, circumstances.entry() == Circumstances.Entry.IRREGULAR);
        add(facts, UNACCOMPANIED, circumstances.unaccompanied());
        add(facts, CARES_FOR_CHILD, circumstances.caresForChild());
        FearAnswer fear = state.fear().orElse(FearAnswer.UNABLE);
        add(facts, FEARS_RETURN, fear == FearAnswer.YES);
        add(facts, FEAR_NOT_ASKED, fear == FearAnswer.UNABLE);
        add(facts, FEAR_UNHEARD, fear == FearAnswer.YES && !state.fearHeard());
        age(facts, state, today);
        return facts;
    }

    private static void age(Set<Fact> facts, CaseState state, LocalDate today) {
        Optional<Birth> birth = state.person().flatMap(Person::birth);
        boolean child = birth.isPresent() && birth.get().isSurelyChild(today);
        boolean adult = birth.isPresent() && birth.get().isSurelyAdult(today);
        add(facts, CHILD, child);
        add(facts, AGE_UNDETERMINED, !child && !adult);
        add(facts, GUARDIAN_MISSING, !adult && !state.has(Milestone.GUARDIAN_APPOINTED));
        add(facts, CHILD_AUTHORITY_UNTOLD, !adult && !state.has(Milestone.CHILD_AUTHORITY_NOTIFIED));
        add(facts, BEST_INTERESTS_UNPLANNED, !adult && !state.has(Milestone.BEST_INTERESTS_PLANNED));
    }

    private static void claim(Set<Fact> facts, CaseState state) {
        boolean stands = state.claim() == ClaimStatus.STANDS;
        facts.add(stands ? CLAIM_STANDS : NO_CLAIM);
        facts.add(stands && state.unratified() ? CLAIM_UNRATIFIED : NOT_RATIFIABLE);
        add(facts, NO_WITHDRAWAL, !stands || !state.has(Milestone.WITHDRAWAL_ASKED));
        add(facts, NO_JUSTIFICATION_DUE, !stands || !state.late() || state.has(Milestone.JUSTIFICATION_ASKED));
        add(facts, INTERVIEW_MISSING, !state.has(Milestone.INTERVIEW_HELD));
        facts.add(state.pending().isPresent() ? DECISION_PENDING : NO_DECISION);
        facts.add(state.protection().isPresent() ? PROTECTION_HELD : NO_PROTECTION);
        facts.add(state.lossRunning() ? LOSS_RUNNING : NO_LOSS);
    }

    private static void remedies(Set<Fact> facts, CaseState state, Context context) {
        facts.add(state.reviewStands() ? REVIEW_STANDS : NO_REVIEW);
        facts.add(state.reviewWindow() ? REVIEW_WINDOW_OPEN : NO_REVIEW_WINDOW);
        facts.add(state.courtStays() > 0 ? COURT_STAY : NO_COURT_STAY);
        boolean grace = isGraceRunning(state, context);
        add(facts, REOPENING_GRACE, grace);
        add(facts, NOTHING_TO_REOPEN, !grace || !state.claim().isClosedUnheard());
    }

    private static boolean isGraceRunning(CaseState state, Context context) {
        Clocks clocks = context.clocks();
        for (ClockRun run : state.clocks()) {
            if (run.isRunning() && clocks.getRule(run).closes().orElse(null) == Milestone.REOPENING_CLOSED) {
                return true;
            }
        }
        return false;
    }

    private static void steps(Set<Fact> facts, CaseState state, Context context) {
        facts.add(state.held() ? HELD : NOT_HELD);
        add(facts, HELD_OVER_LIMIT, state.held() && isHeldTooLong(state, context));
        facts.add(state.returnOrder().isPresent() ? RETURN_ORDERED : NO_RETURN_ORDER);
        facts.add(hasOpenIncident(state) ? INCIDENT_OPEN : NO_INCIDENT);
        facts.add(state.transfer().isPresent() ? TRANSFER_PENDING : NO_TRANSFER);
        add(facts, NOT_HANDED_OVER, !state.has(Milestone.HANDED_OVER));
        add(facts, NOT_SCREENED, !state.has(Milestone.SCREENED));
        add(facts, REFOULEMENT_UNCHECKED, !state.has(Milestone.REFOULEMENT_CHECKED));
        add(facts, NO_CARD_ASKED, !state.has(Milestone.CARD_ASKED));
        add(facts, NO_REGULARISATION_ASKED, !state.has(Milestone.REGULARISATION_ASKED));
    }

    private static boolean hasOpenIncident(CaseState state) {
        for (Incident incident : state.incidents()) {
            if (incident.isOpen()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeldTooLong(CaseState state, Context context) {
        Clocks clocks = context.clocks();
        for (ClockRun run : state.clocks()) {
            if (run.isRunning()
                    && clocks.getRule(run).consequence() == Consequence.RELEASE_DUE
                    && clocks.isOver(run, state.signInDay(), context.at())) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<Fact> facts, Fact fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }
}
