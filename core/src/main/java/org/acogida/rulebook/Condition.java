package org.acogida.rulebook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** All of some facts, at least one of others (if any are named), and none of the rest. */
public record Condition(Set<Fact> all, Set<Fact> any, Set<Fact> none) {
    public Condition {
        all = frozen(all);
        any = frozen(any);
        none = frozen(none);
    }

    public static Condition anyOf(Set<Fact> any) {
        return new Condition(Set.of(), any, Set.of());
    }

    /** Every fact it speaks of. */
    public Set<Fact> named() {
        Set<Fact> named = EnumSet.noneOf(Fact.class);
        named.addAll(all);
        named.addAll(any);
        named.addAll(none);
        return named;
    }

    public boolean holds(Set<Fact> facts) {
        return facts.containsAll(all)
                && (any.isEmpty() || !Collections.disjoint(facts, any))
                && Collections.disjoint(facts, none);
    }

    /** Whether this holds of every set of facts that contains the given one. */
    public boolean isMetBy(Fact fact) {
        return none.isEmpty() && Set.of(fact).containsAll(all) && (any.isEmpty() || any.contains(fact));
    }

    private static Set<Fact> frozen(Set<Fact> facts) {
        return facts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facts));
    }
}
