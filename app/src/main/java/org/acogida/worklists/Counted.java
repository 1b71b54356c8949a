package org.acogida.worklists;

import java.time.Instant;
import java.util.Optional;

/**
 * What was counted.
 *
 * @param asOf when, by the clock of the procedure, where it is told again as it was then; empty for what is so now
 */
public record Counted<V>(V value, Optional<Instant> asOf) {}
