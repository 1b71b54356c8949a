package org.acogida.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.rulebook.Milestone;

/**
 * A child, or somebody who may be one, parted from somebody of their household on whom they depend.
 *
 * @param carers those from whom the child was parted
 */
public record Separation(CaseId child, List<CaseId> carers) {
    public Separation {
        carers = List.copyOf(carers);
    }

    /**
     * The children whom a change of households, or the return of somebody, parted from a carer; who was returned too is not parted.
     *
     * @param before everybody of the households that changed, as they were
     * @param after the same people as they are now
     */
    public static List<Separation> list(Collection<CaseState> before, Collection<CaseState> after, Context context) {
        Map<CaseId, CaseState> now = new HashMap<>();
        after.forEach(state -> now.put(state.id(), state));
        List<Separation> separations = new ArrayList<>();
        for (CaseState child : before) {
            CaseState is = now.getOrDefault(child.id(), child);
            List<CaseId> lost = before.stream()
                    .filter(carer -> dependsOn(child, carer, context))
                    .map(carer -> now.getOrDefault(carer.id(), carer))
                    .filter(carer -> !isWith(carer, is))
                    .map(CaseState::id)
                    .toList();
            if (!lost.isEmpty() && !is.has(Milestone.RETURNED)) {
                separations.add(new Separation(child.id(), lost));
            }
        }
        return separations;
    }

    /** Those of a household who depend on one of it, and whom a return of that one alone would part from them. */
    public static List<CaseId> listLeft(CaseState carer, Collection<CaseState> household, Context context) {
        return household.stream()
                .filter(child -> dependsOn(child, carer, context) && !child.has(Milestone.RETURNED))
                .map(CaseState::id)
                .toList();
    }

    private static boolean dependsOn(CaseState child, CaseState carer, Context context) {
        return mayBeChild(child, context) && caresFor(carer, child) && isWith(carer, child);
    }

    private static boolean isWith(CaseState carer, CaseState child) {
        return carer.household().equals(child.household()) && !carer.has(Milestone.RETURNED);
    }

    private static boolean mayBeChild(CaseState state, Context context) {
        return state.person()
                .flatMap(Person::birth)
                .filter(birth -> birth.isSurelyAdult(context.today()))
                .isEmpty();
    }

    /** Whether a child of a household depends on another of it, by their place or by what was said of them. */
    private static boolean caresFor(CaseState carer, CaseState child) {
        return !carer.id().equals(child.id())
                && (carer.role().mayCare() || carer.circumstances().caresForChild());
    }
}
