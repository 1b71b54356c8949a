package org.acogida.procedure;

import java.time.Instant;

/** A decision that was issued; it has no effect until it is served. */
public record Decision(Kind kind, Outcome outcome, Instant issuedAt) {

    /** What is decided on. */
    public enum Kind {
        CLAIM,
        REVIEW,
        LOSS
    }
}
