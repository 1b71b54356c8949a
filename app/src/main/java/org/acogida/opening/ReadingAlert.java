package org.acogida.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An account that reads so that a supervisor should look.
 *
 * @param at when it last did
 * @param count how many refusals in ten minutes, files in four hours, or times over the budget in a day, at most
 */
public record ReadingAlert(UUID officer, Kind kind, Instant at, long count) {

    /** How long an alert is shown. */
    public static final Duration SHOWN = Duration.ofDays(1);

    /** What it did. */
    public enum Kind {
        /** It wanted to read more than its budget. */
        OVER_BUDGET,
        /** It was refused five times in ten minutes. */
        REFUSED,
        /** It opened eighty files of others in four hours. */
        MANY_FILES
    }
}
