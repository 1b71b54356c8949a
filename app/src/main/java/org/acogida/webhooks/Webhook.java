package org.acogida.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Officer;

/**
 * An address that is told of events of some kinds.
 *
 * @param officer who registered it: it is told of no event whose case this officer may not see
 * @param position of the last event it was told of, or that it is not told of
 * @param fault of the last try, where that failed
 */
public record Webhook(
        UUID id,
        Officer officer,
        String address,
        Set<String> kinds,
        Instant createdAt,
        long position,
        Optional<Instant> deliveredAt,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> nextTry,
        Optional<DeliveryFault> fault,
        Optional<Instant> suspendedAt) {

    public Webhook {
        kinds = Set.copyOf(kinds);
    }
}
