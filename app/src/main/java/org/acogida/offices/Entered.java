package org.acogida.offices;

import java.time.Instant;
import java.util.UUID;

/**
 * Who entered a change and when.
 *
 * @param words why deadlines may move by it; empty where nothing had to be confirmed
 */
public record Entered(UUID by, Instant at, String words) {}
