package org.acogida.procedure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Milestone;

/** The acts that need no more than a note, each with the milestone it marks. */
public final class Steps {
    private static final Map<Act, Milestone> MARKED = new EnumMap<>(Map.ofEntries(
            Map.entry(Act.ADMIT, Milestone.ADMITTED),
            Map.entry(Act.RECORD_AWARENESS, Milestone.BECAME_AWARE),
            Map.entry(Act.RATIFY_CLAIM, Milestone.CLAIM_RATIFIED),
            Map.entry(Act.ASK_JUSTIFICATION, Milestone.JUSTIFICATION_ASKED),
            Map.entry(Act.RECORD_JUSTIFICATION, Milestone.JUSTIFICATION_GIVEN),
            Map.entry(Act.NOTIFY_INM, Milestone.INM_NOTIFIED),
            Map.entry(Act.ASK_OPINION, Milestone.OPINION_ASKED),
            Map.entry(Act.RECORD_OPINION, Milestone.OPINION_GIVEN),
            Map.entry(Act.NOTIFY_CHILD_AUTHORITY, Milestone.CHILD_AUTHORITY_NOTIFIED),
            Map.entry(Act.ASK_REVIEW, Milestone.REVIEW_ASKED),
            Map.entry(Act.ASK_WITHDRAWAL, Milestone.WITHDRAWAL_ASKED),
            Map.entry(Act.RATIFY_WITHDRAWAL, Milestone.CLAIM_WITHDRAWN),
            Map.entry(Act.REOPEN_CLAIM, Milestone.CLAIM_REOPENED),
            Map.entry(Act.SIGN_IN, Milestone.SIGNED_IN),
            Map.entry(Act.ASK_EXTRADITION, Milestone.EXTRADITION_ASKED),
            Map.entry(Act.NOTIFY_EXTRADITION, Milestone.EXTRADITION_NOTIFIED),
            Map.entry(Act.HAND_OVER, Milestone.HANDED_OVER),
            Map.entry(Act.SCREEN, Milestone.SCREENED),
            Map.entry(Act.CHECK_REFOULEMENT, Milestone.REFOULEMENT_CHECKED),
            Map.entry(Act.PLAN_BEST_INTERESTS, Milestone.BEST_INTERESTS_PLANNED),
            Map.entry(Act.ASK_RETURN, Milestone.RETURN_ASKED),
            Map.entry(Act.TAKE_BACK_RETURN, Milestone.RETURN_TAKEN_BACK),
            Map.entry(Act.ORDER_PRESENTATION, Milestone.PRESENTATION_ORDERED),
            Map.entry(Act.RELEASE, Milestone.RELEASED),
            Map.entry(Act.ASK_CARD, Milestone.CARD_ASKED),
            Map.entry(Act.ANSWER_CARD, Milestone.CARD_ANSWERED),
            Map.entry(Act.ASK_REGULARISATION, Milestone.REGULARISATION_ASKED),
            Map.entry(Act.DECIDE_REGULARISATION, Milestone.REGULARISATION_DECIDED),
            Map.entry(Act.SHOW_EXIT_ELIGIBILITY, Milestone.EXIT_ELIGIBLE),
            Map.entry(Act.GIVE_EXIT_LETTER, Milestone.EXIT_LETTER_GIVEN),
            Map.entry(Act.RECORD_COURT_STAY, Milestone.STAY_GRANTED),
            Map.entry(Act.LIFT_COURT_STAY, Milestone.STAY_LIFTED),
            Map.entry(Act.NOTIFY_CONSULATE, Milestone.CONSULATE_NOTIFIED)));

    /** Those whose note is the step itself: what was weighed, what was planned, what the person said. */
    private static final Set<Act> IN_WORDS = EnumSet.of(Act.CHECK_REFOULEMENT, Act.PLAN_BEST_INTERESTS, Act.ASK_RETURN);

    private Steps() {}

    /** The acts that are steps. */
    public static Set<Act> all() {
        return Collections.unmodifiableSet(MARKED.keySet());
    }

    /** Whether a step is nothing without its note. */
    public static boolean needsWords(Act act) {
        return IN_WORDS.contains(act);
    }

    /** The milestone a step marks; an error for an act that is none. */
    public static Milestone getMilestone(Act act) {
        Milestone milestone = MARKED.get(act);
        if (milestone == null) {
            throw new IllegalArgumentException("act " + act + " needs more than a note; use its own command");
        }
        return milestone;
    }
}
