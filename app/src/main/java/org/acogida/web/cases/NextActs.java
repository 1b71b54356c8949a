package org.acogida.web.cases;

import static org.acogida.rulebook.Act.*;
import static org.acogida.rulebook.Milestone.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Decision;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.PathwayRule;

/** Which acts are likely to come next in a case; a suggestion, that the law may still refuse. */
final class NextActs {
    private final CaseState state;
    private final Set<Fact> facts;
    private final List<Act> acts = new ArrayList<>();

    private NextActs(CaseState state, Set<Fact> facts) {
        this.state = state;
        this.facts = facts;
    }

    /** The likeliest first. */
    static List<Act> of(CaseState state, Set<Fact> facts, Optional<PathwayRule.Kind> pathway) {
        NextActs next = new NextActs(state, facts);
        next.add(ANSWER_INCIDENT, facts.contains(Fact.INCIDENT_OPEN));
        next.add(RECORD_FEAR, facts.contains(Fact.FEAR_NOT_ASKED));
        next.decision();
        next.claim(pathway);
        next.stay(pathway);
        return next.acts;
    }

    private void decision() {
        add(SERVE_DECISION, state.pending().isPresent());
        add(
                ISSUE_OUTCOME_DOCUMENT,
                state.pending().isEmpty() && state.protection().isPresent() && !state.has(DOCUMENT_ISSUED));
        boolean reviewed = state.pending().map(Decision::kind).equals(Optional.of(Decision.Kind.REVIEW));
        add(DECIDE_REVIEW, state.reviewStands() && !reviewed);
        add(DECIDE_LOSS, state.lossRunning() && state.pending().isEmpty());
        add(ASK_REVIEW, state.reviewWindow());
    }

    private void claim(Optional<PathwayRule.Kind> pathway) {
        boolean stands = state.claim() == ClaimStatus.STANDS;
        add(FILE_CLAIM, state.claim() == ClaimStatus.NONE && pathway.equals(Optional.of(PathwayRule.Kind.CLAIM)));
        if (!stands || state.pending().isPresent()) {
            return;
        }
        add(RATIFY_CLAIM, state.unratified());
        add(ISSUE_CERTIFICATE, !state.has(CERTIFICATE_ISSUED));
        add(NOTIFY_CHILD_AUTHORITY, facts.contains(Fact.CHILD_AUTHORITY_UNTOLD));
        add(APPOINT_GUARDIAN, facts.contains(Fact.GUARDIAN_MISSING));
        add(ASK_JUSTIFICATION, !facts.contains(Fact.NO_JUSTIFICATION_DUE));
        add(NOTIFY_INM, !state.has(INM_NOTIFIED));
        add(ASSIGN_SIGN_IN, !state.held() && state.signInDay().isEmpty());
        boolean heard = state.has(INTERVIEW_HELD);
        add(SUMMON_INTERVIEW, !heard && state.interviewAt().isEmpty());
        add(HOLD_INTERVIEW, !heard);
        add(DECIDE_CLAIM, heard);
    }

    private void stay(Optional<PathwayRule.Kind> pathway) {
        switch (pathway.orElse(PathwayRule.Kind.ASK)) {
            case ADMISSION ->
                add(ADMIT, !state.has(ADMITTED) && state.protection().isEmpty());
            case VISITOR_CARD -> add(ASK_CARD, !state.has(CARD_ASKED));
            case CHILD_PROTECTION -> {
                add(NOTIFY_CHILD_AUTHORITY, facts.contains(Fact.CHILD_AUTHORITY_UNTOLD));
                add(APPOINT_GUARDIAN, facts.contains(Fact.GUARDIAN_MISSING));
            }
            case PROCEEDINGS -> {
                add(HAND_OVER, !state.has(HANDED_OVER));
                add(SCREEN, !state.has(SCREENED));
                add(CHECK_REFOULEMENT, state.has(RETURN_ASKED) && !state.has(REFOULEMENT_CHECKED));
            }
            case ASK, CLAIM -> {}
        }
    }

    private void add(Act act, boolean fits) {
        if (fits && !acts.contains(act)) {
            acts.add(act);
        }
    }
}
