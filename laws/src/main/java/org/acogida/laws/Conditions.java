package org.acogida.laws;

import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.Fact;

/**
 * Reads a condition: a list means any of its facts; {@code all}, {@code any}, {@code none} say more; {@code always}
 * holds of everybody.
 */
final class Conditions {
    /** Stands in for what cannot be read, and is not always true. */
    private static final Condition STAND_IN = Condition.anyOf(Set.of(Fact.HELD));

    private Conditions() {}

    static Condition read(Entry entry, String field) {
        if (entry.isList(field)) {
            Set<Fact> any = entry.choices(field, Fact.class);
            if (!any.isEmpty()) {
                return Condition.anyOf(any);
            }
            if (entry.strings(field).isEmpty()) {
                entry.fault(field, FaultKind.BAD_CONDITION);
            }
            return STAND_IN;
        }
        if (entry.has(field) && !entry.isMapping(field)) {
            return entry.value(
                    field,
                    STAND_IN,
                    FaultKind.BAD_CONDITION,
                    word -> Optional.of(word).filter("always"::equals).map(always -> Condition.anyOf(Set.of())));
        }
        return mapping(entry.entry(field));
    }

    private static Condition mapping(Entry when) {
        Condition condition = new Condition(
                when.choices("all", Fact.class), when.choices("any", Fact.class), when.choices("none", Fact.class));
        when.close();
        return condition;
    }

    /** Whether a condition says nothing and so always holds. */
    static boolean isAlways(Condition condition) {
        return condition.all().isEmpty()
                && condition.any().isEmpty()
                && condition.none().isEmpty();
    }
}
