package org.acogida.tablets;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Which packets of an office that are not registered are asked for.
 *
 * @param state how far they have come
 * @param tablet which tablet sent them
 * @param age for how long they have been here, at least
 * @param after the one after which the page begins, the oldest being first
 */
public record PacketQuery(
        Optional<KeptPacket.State> state, Optional<UUID> tablet, Duration age, Optional<UUID> after) {}
