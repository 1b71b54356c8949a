package org.acogida.laws;

import java.util.HashMap;
import java.util.Map;
import org.acogida.rulebook.Law;

/** Finds laws of one country and kind that are in force on one day. */
final class Clashes {
    private Clashes() {}

    static void find(Map<Draft, Law> laws) {
        Map<Draft, Law> earlier = new HashMap<>();
        laws.forEach((draft, law) -> {
            earlier.values().stream()
                    .filter(other -> clash(law, other))
                    .forEach(other -> draft.root().fault("in-force", FaultKind.CLASH, other.id()));
            earlier.put(draft, law);
        });
    }

    private static boolean clash(Law one, Law other) {
        return one.country().equals(other.country())
                && one.over().isPresent() == other.over().isPresent()
                && !one.inForce().from().isAfter(other.inForce().to())
                && !other.inForce().from().isAfter(one.inForce().to());
    }
}
