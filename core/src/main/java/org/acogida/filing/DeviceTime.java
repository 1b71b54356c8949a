package org.acogida.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a device's clock said when something was filed on it, and what is known of that clock.
 *
 * @param device what it said
 * @param contact the last time that it was compared with the server's before
 * @param stepped by how much it was seen to be set since then, together; forward is positive
 * @param gap whether there was a while since then in which it could be set unseen
 */
public record DeviceTime(Instant device, Optional<Contact> contact, Duration stepped, boolean gap) {}
