package org.acogida.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long a country's law has each class of record kept; none is left out. */
public record RetentionPlan(String country, Map<RecordClass, RetentionRule> rules) {
    public RetentionPlan {
        Set<RecordClass> missing = EnumSet.allOf(RecordClass.class);
        missing.removeAll(rules.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("retention of " + country + ": nothing is said of " + missing);
        }
        rules = Collections.unmodifiableMap(new EnumMap<>(rules));
    }

    public RetentionRule get(RecordClass of) {
        RetentionRule rule = rules.get(of);
        if (rule == null) {
            throw new IllegalStateException(of.name());
        }
        return rule;
    }

    /** All, in the order of the classes. */
    public List<RetentionRule> list() {
        return List.copyOf(rules.values());
    }
}
