package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;

/** Something that happened although an act of it would have been refused; open until it is answered. */
public record Incident(IncidentId id, Kind kind, Instant happenedAt, Optional<Instant> answeredAt) {

    /** What happened. */
    public enum Kind {
        RETURNED_UNDER_PROTECTION,
        /** A return stood ordered by one file while another of the person protected. */
        RETURN_ORDERED_UNDER_PROTECTION,
        CHILD_IN_STATION,
        CONSULATE_TOLD,
        HELD_TOO_LONG,
        FAMILY_SEPARATED,
        OTHER
    }

    public boolean isOpen() {
        return answeredAt.isEmpty();
    }
}
