package org.acogida.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in somewhere.
 *
 * @param lastAct to half a minute; what a page does by itself is no act
 * @param idle how long it lasts without one
 */
public record OfficerSession(UUID id, Device device, Instant begunAt, Instant lastAct, Duration idle) {}
