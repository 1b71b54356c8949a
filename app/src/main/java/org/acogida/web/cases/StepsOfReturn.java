package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.acogida.procedure.CaseState;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Here;

/** Every step that the law of the day asks for before a return, each with whether it stands in the way now. */
final class StepsOfReturn {
    /** What the form itself asks. */
    private static final Set<Fact> ASKED_HERE =
            EnumSet.of(Fact.REASONS_MISSING, Fact.RECEIPT_HELD, Fact.RECEIPT_NOT_ASKED);

    private StepsOfReturn() {}

    /**
     * One step.
     *
     * @param stands whether it forbids the return now
     * @param what the safeguard's title
     * @param remedy what to do, where the page does not say it above; else blank
     */
    record Step(boolean stands, String what, String remedy) {}

    /**
     * Those of a return, what stands in the way first.
     *
     * @param refusals the safeguards that forbid it now
     */
    static List<Step> list(Act act, CaseState state, List<Safeguard> refusals, Here here) {
        List<Step> steps = new ArrayList<>();
        for (Safeguard safeguard : here.context().law().safeguards()) {
            if (safeguard.refuses().contains(act)
                    && !ASKED_HERE.containsAll(safeguard.when().named())) {
                boolean refused = refusals.contains(safeguard);
                boolean stands = refused || isUnasked(safeguard, state);
                steps.add(new Step(
                        stands,
                        here.words().law(safeguard.title()),
                        stands && !refused ? here.words().law(safeguard.remedy()) : ""));
            }
        }
        steps.sort((one, other) -> Boolean.compare(other.stands(), one.stands()));
        return steps;
    }

    /** An assisted return is known to be one only by the form. */
    private static boolean isUnasked(Safeguard safeguard, CaseState state) {
        return safeguard.when().named().contains(Fact.RETURN_NOT_ASKED) && !state.has(Milestone.RETURN_ASKED);
    }
}
