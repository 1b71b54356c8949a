package org.acogida.line;

import java.util.EnumSet;
import java.util.Set;

/**
 * A group as it is counted before any name: how many people, how many of them under 18, what is urgent, where they wait.
 * Nationality is no part of it, and nothing that names anybody.
 */
public record Group(int people, int children, Set<Need> needs, Spot spot) {
    /** The largest group that takes one turn. */
    public static final int MOST_PEOPLE = 60;

    public Group {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("people: 1 to " + MOST_PEOPLE + " take one turn, got " + people);
        }
        if (children < 0 || children > people) {
            throw new IllegalArgumentException("children: none to all " + people + " people, got " + children);
        }
        needs = Set.copyOf(needs);
    }

    /** Whether the group is called before its place. Children are a need of their own, seen from their number. */
    public boolean hasNeed() {
        return children > 0 || !needs.isEmpty();
    }

    Group with(Need need) {
        EnumSet<Need> more = EnumSet.of(need);
        more.addAll(needs);
        return new Group(people, children, more, spot);
    }
}
