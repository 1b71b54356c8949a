package org.acogida.tablets;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A tablet that was enrolled.
 *
 * @param office where it is used; what it sends is of that office
 * @param contactAt when it was last heard of, by the procedure's clock
 * @param unsent how many packets it had left to send when it was last heard of, where it said so
 */
public record Tablet(
        UUID id,
        String name,
        String office,
        Instant enrolledAt,
        Optional<Instant> revokedAt,
        Instant contactAt,
        OptionalInt unsent) {
    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
