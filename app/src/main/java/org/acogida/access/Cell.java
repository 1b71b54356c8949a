package org.acogida.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one cell of the access file says.
 *
 * @param always whether in every case, and where there is no case
 * @param relations else the ways to stand to a case of which one is enough
 */
record Cell(boolean always, Set<Relation> relations) {
    static final Cell NO = new Cell(false, Set.of());

    private static final Cell YES = new Cell(true, Set.of());

    /** Reads {@code yes}, {@code no}, or relations with spaces between them; empty where it is none of these. */
    static Optional<Cell> read(String text) {
        return switch (text) {
            case "yes" -> Optional.of(YES);
            case "no" -> Optional.of(NO);
            default -> relations(text);
        };
    }

    private static Optional<Cell> relations(String text) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (String word : text.split(" ", -1)) {
            Optional<Relation> relation = Relation.find(word);
            if (relation.isEmpty() || !relations.add(relation.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cell(false, Set.copyOf(relations)));
    }

    boolean covers(Set<Relation> ways) {
        return always || !Collections.disjoint(relations, ways);
    }

    /** Whether it opens anything to anybody. */
    boolean isOpen() {
        return always || !relations.isEmpty();
    }

    /** Whether it opens at least what another does; whose office takes part needs not to be at the case's own office. */
    boolean includes(Cell other) {
        return always
                || (!other.always
                        && other.relations.stream()
                                .allMatch(relation -> relations.contains(relation)
                                        || (relation == Relation.OWN && relations.contains(Relation.PART))));
    }

    static String words() {
        return "yes, no, or any of "
                + Arrays.stream(Relation.values()).map(Relation::spelled).collect(Collectors.joining(" "));
    }
}
