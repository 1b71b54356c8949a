package org.acogida.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far somebody is registered. Protection never waits for it: a claim stands from the first minute.
 *
 * @param lacking what the next stage still asks for, in the order in which it is asked
 */
public record Registration(Stage stage, List<RegistrationItem> lacking) {
    public Registration {
        lacking = List.copyOf(lacking);
    }

    /** How much is known: the minimum of an emergency, the basic set, or all that a registration asks for. */
    public enum Stage {
        EMERGENCY,
        BASIC,
        FULL
    }

    /**
     * How far it came.
     *
     * @param known what is on record
     * @param asked the stage from which on each item is asked for; one that is not named is never asked
     */
    public static Registration of(Set<RegistrationItem> known, Map<RegistrationItem, Stage> asked) {
        for (Stage next : List.of(Stage.BASIC, Stage.FULL)) {
            List<RegistrationItem> lacking = Arrays.stream(RegistrationItem.values())
                    .filter(asked::containsKey)
                    .filter(item -> asked.getOrDefault(item, Stage.FULL).compareTo(next) <= 0)
                    .filter(item -> !known.contains(item))
                    .toList();
            if (!lacking.isEmpty()) {
                return new Registration(next == Stage.BASIC ? Stage.EMERGENCY : Stage.BASIC, lacking);
            }
        }
        return new Registration(Stage.FULL, List.of());
    }
}
