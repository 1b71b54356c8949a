package org.acogida.procedure;

/** A person's place in a household. */
public enum Role {
    HEAD,
    PARTNER,
    CHILD,
    RELATIVE,
    SINGLE;

    /** Whether the person's claim may rest on the head's; each keeps a claim of their own all the same. */
    public boolean isDependant() {
        return this == PARTNER || this == CHILD || this == RELATIVE;
    }
}
