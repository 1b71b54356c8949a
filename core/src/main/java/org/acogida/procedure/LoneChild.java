package org.acogida.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * How a child, or somebody who may be one, is without parent or guardian (Committee on the Rights of the Child, General
 * Comment 6, 7 and 8). Whose age is not known may be a child, and may be a grown-up who answers for one.
 */
public enum LoneChild {
    /** No grown-up is with them. */
    UNACCOMPANIED,
    /** Grown-ups are with them, and none is their parent or carer. */
    SEPARATED;

    /**
     * Somebody of a household, as far as it matters to whether a child of it is alone.
     *
     * @param caresForChild whether it was said that a child depends on the person
     */
    public record Companion(Role role, Optional<Birth> birth, boolean caresForChild) {
        private boolean mayBeChild(LocalDate today) {
            return birth.filter(of -> of.isSurelyAdult(today)).isEmpty();
        }

        private boolean mayBeGrown(LocalDate today) {
            return birth.filter(of -> of.isSurelyChild(today)).isEmpty();
        }

        private boolean answersFor(Companion child) {
            return caresForChild || role.answersFor(child.role);
        }
    }

    /**
     * Whether somebody is a child without parent or guardian; empty for grown-ups and for children who are with theirs.
     *
     * @param others the rest of the household
     * @param said whether it was said that they are without parent or guardian, which is believed of whoever may be a child
     */
    public static Optional<LoneChild> find(Companion who, Collection<Companion> others, boolean said, LocalDate today) {
        if (!who.mayBeChild(today)) {
            return Optional.empty();
        }
        Collection<Companion> grown =
                others.stream().filter(other -> other.mayBeGrown(today)).toList();
        if (grown.isEmpty()) {
            return Optional.of(UNACCOMPANIED);
        }
        boolean answered = !said && grown.stream().anyMatch(other -> other.answersFor(who));
        return answered ? Optional.empty() : Optional.of(SEPARATED);
    }
}
