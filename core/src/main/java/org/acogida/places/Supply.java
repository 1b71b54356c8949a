package org.acogida.places;

import java.time.Duration;
import org.acogida.norm.Text;

/**
 * What is given out at a site by the scan of a paper: a meal, water, a blanket.
 *
 * @param interval how long after one of it another is unusual; it is warned of then, and never refused
 */
public record Supply(String id, Text title, Duration interval) {
    /** The longest interval, in hours: who got what is known for no longer than a day. */
    public static final int MOST_HOURS = 24;

    public Supply {
        if (interval.compareTo(Duration.ofHours(1)) < 0 || interval.compareTo(Duration.ofHours(MOST_HOURS)) > 0) {
            throw new IllegalArgumentException(
                    "hours of " + id + ": " + interval + " lies outside 1 to " + MOST_HOURS + "; correct it");
        }
    }
}
