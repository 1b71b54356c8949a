package org.acogida.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.Milestone;

/**
 * A child, or somebody who may be one and was not returned, whom what became of their household or of a record left without parent or guardian, or
 * gave one. A mark is set at once and taken away by an officer only (Committee on the Rights of the Child, General Comment 6, 31).
 */
public record LoneChildChange(CaseId child, Kind kind) {

    /** What is to be done. */
    public enum Kind {
        /** The child is without parent or guardian, and is not marked so. */
        MARK,
        /** The child is marked so, and a parent or carer is with them, or they are grown up: an officer looks at it. */
        ASK_OFFICER
    }

    /**
     * What became of everybody of some households.
     *
     * @param before all of them as they were; who was not on file yet is left out
     * @param after the same people as they are now, and who came since
     */
    public static List<LoneChildChange> list(
            Collection<CaseState> before, Collection<CaseState> after, LocalDate today) {
        List<LoneChildChange> changes = new ArrayList<>();
        for (CaseState is : after) {
            Optional<CaseState> was =
                    before.stream().filter(one -> one.id().equals(is.id())).findFirst();
            find(was, is, before, after, today).ifPresent(kind -> changes.add(new LoneChildChange(is.id(), kind)));
        }
        return changes;
    }

    /** Whoever of a household is to be marked, whatever was known of it before. */
    public static List<LoneChildChange> listUnmarked(Collection<CaseState> household, LocalDate today) {
        return household.stream()
                .filter(one ->
                        !isMarked(one) && LoneChild.find(one, household, today).isPresent())
                .map(one -> new LoneChildChange(one.id(), Kind.MARK))
                .toList();
    }

    private static Optional<Kind> find(
            Optional<CaseState> was,
            CaseState is,
            Collection<CaseState> before,
            Collection<CaseState> after,
            LocalDate today) {
        Optional<LoneChild> earlier = was.flatMap(one -> LoneChild.find(one, before, today));
        Optional<LoneChild> now = LoneChild.find(is, after, today);
        if (is.has(Milestone.RETURNED)) {
            return Optional.empty();
        }
        if (isMarked(is)) {
            return earlier.isPresent() && now.isEmpty() ? Optional.of(Kind.ASK_OFFICER) : Optional.empty();
        }
        boolean unmarked = was.filter(LoneChildChange::isMarked).isPresent();
        boolean another =
                !earlier.equals(now) || !was.flatMap(LoneChildChange::birth).equals(birth(is));
        return now.isPresent() && another && !unmarked ? Optional.of(Kind.MARK) : Optional.empty();
    }

    private static boolean isMarked(CaseState state) {
        return state.circumstances().unaccompanied();
    }

    private static Optional<Birth> birth(CaseState state) {
        return state.person().flatMap(Person::birth);
    }
}
