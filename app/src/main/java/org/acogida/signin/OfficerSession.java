package org.acogida.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody signed in somewhere.
 *
 * @param lastAct to half a minute; what a page does by itself is no act
 * @param idle how long it lasts without one
 * @param provider by which the officer signed in; none for a password or a passkey
 */
public record OfficerSession(
        UUID id, Device device, Instant begunAt, Instant lastAct, Duration idle, Optional<String> provider) {}
