package org.acogida.tablets;

import java.time.Instant;
import java.util.UUID;

/** That an officer uses a tablet for a time, by the procedure's clock: what it seals then is theirs. It opens nothing to read. */
public record Lease(UUID id, UUID tablet, UUID officer, Instant from, Instant until) {}
