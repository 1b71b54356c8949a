package org.acogida.casework;

import org.acogida.procedure.CaseState;
import org.acogida.procedure.Role;

/** Whether those who came with a principal must be offered a claim of their own (I7): nobody's case is closed by it. */
final class Principals {

    private Principals() {}

    /** Whether a head of household just lost what the others' claims may have rested on. */
    static boolean isLost(CaseState before, CaseState after) {
        return after.role() == Role.HEAD && !isGone(before) && isGone(after);
    }

    private static boolean isGone(CaseState state) {
        return switch (state.claim()) {
            case WITHDRAWN, ABANDONED, NOT_FILED -> true;
            case REFUSED -> !state.reviewWindow() && !state.reviewStands();
            case GRANTED -> state.protection().isEmpty();
            case NONE, STANDS -> false;
        };
    }

    /** Whether a member of the household is offered one: a dependant who has neither a claim nor protection. */
    static boolean isOffered(CaseState member) {
        return member.role().isDependant()
                && switch (member.claim()) {
                    case STANDS -> false;
                    case GRANTED -> member.protection().isEmpty();
                    case REFUSED -> !member.reviewWindow() && !member.reviewStands();
                    case NONE, WITHDRAWN, ABANDONED, NOT_FILED -> true;
                };
    }
}
