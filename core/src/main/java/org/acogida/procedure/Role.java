package org.acogida.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * A person's place in a household: what they are to its head. LRPCAP 12 lets the status of spouse or partner, children, blood
 * kin to the fourth degree, the spouse's kin to the second, and whoever depends on the head economically rest on the head's.
 */
public enum Role {
    HEAD,
    PARTNER,
    CHILD,
    PARENT,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    /** Other kin by blood, to the fourth degree. */
    RELATIVE,
    /** Kin of the head's spouse or partner, to the second degree. */
    RELATIVE_OF_PARTNER,
    /** No kin, and dependent on the head economically. */
    DEPENDANT,
    /** No kin, and caring for a child of the household. */
    CARER,
    SINGLE;

    /**
     * Whether somebody in this place cares for a child of the household: one of the others is a child, or may be.
     *
     * @param others when the other members were born, as far as is known
     */
    public boolean caresForChild(Collection<Optional<Birth>> others, LocalDate today) {
        return mayCare()
                && others.stream()
                        .anyMatch(birth ->
                                birth.filter(of -> of.isSurelyAdult(today)).isEmpty());
    }

    /** Whether a child of the household depends on somebody in this place, if there is a child in it. */
    public boolean mayCare() {
        return switch (this) {
            case HEAD, PARTNER, PARENT, GRANDPARENT, CARER -> true;
            case CHILD, SIBLING, GRANDCHILD, RELATIVE, RELATIVE_OF_PARTNER, DEPENDANT, SINGLE -> false;
        };
    }

    /** Whether somebody in this place is, as far as places tell, parent or carer of a child in another place. */
    public boolean answersFor(Role child) {
        return switch (this) {
            case HEAD, PARTNER -> child == CHILD;
            case PARENT -> child == HEAD || child == SIBLING;
            case CHILD -> child == GRANDCHILD;
            case CARER -> true;
            case SIBLING, GRANDPARENT, GRANDCHILD, RELATIVE, RELATIVE_OF_PARTNER, DEPENDANT, SINGLE -> false;
        };
    }

    /** Whether the person's claim may rest on the head's; each keeps a claim of their own all the same. */
    public boolean isDependant() {
        return switch (this) {
            case PARTNER, CHILD, PARENT, SIBLING, GRANDPARENT, GRANDCHILD, RELATIVE, RELATIVE_OF_PARTNER, DEPENDANT ->
                true;
            case HEAD, CARER, SINGLE -> false;
        };
    }
}
