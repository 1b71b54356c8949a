package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;

/**
 * A reason for which nobody erases the person of a case, whatever else is due or ordered, until it is lifted.
 *
 * @param placedBy the officer who placed it; another one lifts it
 */
public record LegalHold(LegalHoldId id, Kind kind, Instant placedAt, OfficerId placedBy, Optional<Instant> liftedAt) {

    /** On what it rests. */
    public enum Kind {
        /** A court or another authority ordered that it be kept. */
        ORDER,
        /** A complaint or a claim for damages is under way, for which it is evidence. */
        COMPLAINT,
        /** The person wants it kept. */
        OWN_WISH
    }

    public boolean stands() {
        return liftedAt.isEmpty();
    }

    LegalHold lifted(Instant at) {
        return new LegalHold(id, kind, placedAt, placedBy, Optional.of(at));
    }
}
