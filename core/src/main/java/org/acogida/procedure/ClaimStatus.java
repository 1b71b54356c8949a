package org.acogida.procedure;

/** Where a person's claim stands. */
public enum ClaimStatus {
    NONE,
    STANDS,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    ABANDONED,
    NOT_FILED;

    /** Whether the claim was closed without a look at its merits, so that it may be reopened. */
    public boolean isClosedUnheard() {
        return this == WITHDRAWN || this == ABANDONED || this == NOT_FILED;
    }
}
