package org.acogida.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** A person's place in a household. */
public enum Role {
    HEAD,
    PARTNER,
    CHILD,
    RELATIVE,
    SINGLE;

    /**
     * Whether somebody in this place cares for a child of the household: one of the others is a child, or may be.
     *
     * @param others when the other members were born, as far as is known
     */
    public boolean caresForChild(Collection<Optional<Birth>> others, LocalDate today) {
        return (this == HEAD || this == PARTNER)
                && others.stream()
                        .anyMatch(birth ->
                                birth.filter(of -> of.isSurelyAdult(today)).isEmpty());
    }

    /** Whether the person's claim may rest on the head's; each keeps a claim of their own all the same. */
    public boolean isDependant() {
        return this == PARTNER || this == CHILD || this == RELATIVE;
    }
}
