package org.acogida.filing;

import java.time.Duration;
import java.time.Instant;

/**
 * That a device heard the server's time.
 *
 * @param server what the server's clock said
 * @param device what the device's clock said when the answer came
 * @param roundTrip how long the answer took, by a clock that nobody can set
 */
public record Contact(Instant server, Instant device, Duration roundTrip) {
    public Contact {
        if (roundTrip.isNegative()) {
            throw new IllegalArgumentException("round trip " + roundTrip + ": negative; measure it by a steady clock");
        }
    }
}
