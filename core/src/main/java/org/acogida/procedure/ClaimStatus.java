package org.acogida.procedure;

/** Where a person's claim stands. */
public enum ClaimStatus {
    NONE,
    STANDS,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    ABANDONED,
    NOT_FILED
}
