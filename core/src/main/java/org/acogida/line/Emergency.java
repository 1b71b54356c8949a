package org.acogida.line;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A medical emergency in the line, and who came when; empty while nobody did. */
public record Emergency(UUID id, Instant raised, Optional<TurnId> turn, Optional<Help> help) {

    /** Who came, and when. */
    public record Help(Helper helper, Instant at) {}
}
