package org.acogida.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * The children whom a change of households parted from a carer.
     *
     * @param before everybody of the households that changed, as they were
     * @param after the same people as they are now
     */
    public static List<Separation> list(Collection<CaseState> before, Collection<CaseState> after, Context context) {
        Map<CaseId, Optional<HouseholdId>> now = new HashMap<>();
        after.forEach(state -> now.put(state.id(), state.household()));
        List<Separation> separations = new ArrayList<>();
        for (CaseState child : before) {
            if (mayBeChild(child, context)) {
                List<CaseId> lost = before.stream()
                        .filter(carer -> caresFor(carer, child))
                        .filter(carer -> !now.getOrDefault(carer.id(), carer.household())
                                .equals(now.getOrDefault(child.id(), child.household())))
                        .map(CaseState::id)
                        .toList();
                if (!lost.isEmpty()) {
                    separations.add(new Separation(child.id(), lost));
                }
            }
        }
        return separations;
    }

    private static boolean mayBeChild(CaseState state, Context context) {
        return state.person()
                .flatMap(Person::birth)
                .filter(birth -> birth.isSurelyAdult(context.today()))
                .isEmpty();
    }

    /** Whether a child of the household depends on somebody in it, by their place or by what was said of them. */
    private static boolean caresFor(CaseState carer, CaseState child) {
        return !carer.id().equals(child.id())
                && carer.household().equals(child.household())
                && (carer.role().mayCare() || carer.circumstances().caresForChild());
    }
}
