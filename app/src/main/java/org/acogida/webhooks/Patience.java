package org.acogida.webhooks;

import java.time.Duration;
import java.util.List;

/**
 * How long a receiver that fails is waited for.
 *
 * @param waits after the first failure, the second, …; the last one again and again
 * @param limit how long after the first failure nothing more is tried
 */
public record Patience(List<Duration> waits, Duration limit) {

    /** From five seconds to six hours, three days in all. */
    public static final Patience USUAL = new Patience(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6)),
            Duration.ofDays(3));

    public Patience {
        waits = List.copyOf(waits);
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("waits: none; give at least one");
        }
    }

    /** How long to wait after so many failures in a row, from 1. */
    Duration after(int failures) {
        return waits.get(Math.min(failures, waits.size()) - 1);
    }
}
