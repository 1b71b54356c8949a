package org.acogida.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.rulebook.Milestone;

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
        private static Companion of(RegisterArrival arrival) {
            return new Companion(
                    arrival.role(),
                    arrival.person().birth(),
                    arrival.circumstances().caresForChild());
        }

        /** As on file; of a place that cares for any child of a household, it is not on file of which one. */
        private static Companion of(CaseState state) {
            return new Companion(
                    state.role(),
                    state.person().flatMap(Person::birth),
                    state.circumstances().caresForChild() && !state.role().mayCare());
        }

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

    /** The same of somebody on file; what is marked on file is not asked, and who was returned is with nobody any more. */
    static Optional<LoneChild> find(CaseState who, Collection<CaseState> all, LocalDate today) {
        List<Companion> others = all.stream()
                .filter(other ->
                        !other.id().equals(who.id()) && other.household().equals(who.household()))
                .filter(other -> !other.has(Milestone.RETURNED))
                .map(Companion::of)
                .toList();
        return find(Companion.of(who), others, false, today);
    }

    /** A registration with what follows from who comes along: whether they care for a child, or are one without parent or guardian. */
    public static RegisterArrival judge(RegisterArrival who, Collection<RegisterArrival> others, LocalDate today) {
        return judgeAmong(who, others.stream().map(Companion::of).toList(), today);
    }

    /** The same where of the others only this much is known. */
    public static RegisterArrival judgeAmong(RegisterArrival who, Collection<Companion> others, LocalDate today) {
        boolean alone = find(Companion.of(who), others, who.circumstances().unaccompanied(), today)
                .isPresent();
        List<Optional<Birth>> births = others.stream().map(Companion::birth).toList();
        return new RegisterArrival(
                who.household(),
                who.enteredAt(),
                alone ? who.person().needing(Person.Need.SC) : who.person(),
                who.circumstances()
                        .caringForChild(who.role().caresForChild(births, today))
                        .unaccompaniedIf(alone),
                who.role());
    }

    /** Whether those who are registered together are all of a household, so that they are judged by who is among them. */
    public static boolean isWhole(Collection<RegisterArrival> household) {
        return household.stream()
                .anyMatch(one -> one.role() == Role.SINGLE || (one.role() == Role.HEAD && household.size() > 1));
    }
}
