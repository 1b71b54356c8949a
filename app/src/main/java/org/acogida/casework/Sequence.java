package org.acogida.casework;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Decision;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Milestone;

/** Which moment an act cannot have come before: an earlier date is a slip of the hand that would spoil the clocks. */
final class Sequence {
    private static final Map<Act, Milestone> FOLLOWS = new EnumMap<>(Act.class);

    static {
        after(
                Milestone.CLAIM_FILED,
                Act.RATIFY_CLAIM,
                Act.ISSUE_CERTIFICATE,
                Act.ASK_JUSTIFICATION,
                Act.NOTIFY_INM,
                Act.ASK_OPINION,
                Act.SUMMON_INTERVIEW,
                Act.HOLD_INTERVIEW,
                Act.ASK_WITHDRAWAL);
        after(Milestone.JUSTIFICATION_ASKED, Act.RECORD_JUSTIFICATION);
        after(Milestone.OPINION_ASKED, Act.RECORD_OPINION);
        after(Milestone.INTERVIEW_HELD, Act.DECIDE_CLAIM);
        after(Milestone.DECISION_SERVED, Act.ASK_REVIEW);
        after(Milestone.REVIEW_ASKED, Act.DECIDE_REVIEW);
        after(Milestone.WITHDRAWAL_ASKED, Act.RATIFY_WITHDRAWAL);
        after(Milestone.PROTECTION_GRANTED, Act.START_LOSS);
        after(Milestone.LOSS_STARTED, Act.DECIDE_LOSS);
        after(Milestone.HANDED_OVER, Act.ORDER_PRESENTATION, Act.ADMIT_TO_STATION);
        after(Milestone.TRANSFER_ASKED, Act.CONFIRM_TRANSFER, Act.DECLINE_TRANSFER, Act.TAKE_BACK_TRANSFER);
        after(Milestone.RETURN_ORDERED, Act.CARRY_OUT_RETURN);
    }

    private Sequence() {}

    private static void after(Milestone milestone, Act... acts) {
        for (Act act : acts) {
            FOLLOWS.put(act, milestone);
        }
    }

    /** The latest moment that the act must follow in this case; empty where there is none. */
    static Optional<Instant> findEarliest(Act act, CaseState state) {
        return act == Act.SERVE_DECISION
                ? state.pending().map(Decision::issuedAt)
                : Optional.ofNullable(FOLLOWS.get(act)).map(state.reached()::get);
    }
}
