package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;
import org.acogida.rulebook.OfficeId;

/** A time in which an office's program could not take what people brought, or a tablet had not sent it yet. */
public record Outage(OfficeId office, Instant from, Optional<Instant> until, String what) {

    /** Whether it touches the time from a start to an end. */
    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && until.map(u -> u.isAfter(start)).orElse(true);
    }
}
