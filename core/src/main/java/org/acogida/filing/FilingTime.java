package org.acogida.filing;

import java.time.Duration;
import java.time.Instant;

/**
 * When something was filed: not before {@code earliest} and not after {@code latest}. What runs from it for a person's benefit runs
 * from the earliest, a person's own time from the latest (safety R18).
 *
 * @param device what the device's clock said
 * @param received when the server had it
 */
public record FilingTime(Instant earliest, Instant latest, Instant device, Instant received) {
    public FilingTime {
        if (latest.isBefore(earliest) || latest.isAfter(received)) {
            throw new IllegalArgumentException("filing time " + earliest + ".." + latest + ", received " + received
                    + ": not in this order; swap them");
        }
    }

    /**
     * From when it counts: for whoever claimed then, from the earliest; for whoever did not, and has the time to file before them, from
     * the latest, so that no doubt about the hour takes a day from them.
     */
    public Instant countsFrom(boolean claims) {
        return claims ? earliest : latest;
    }

    /** When something was that the same device's clock had shown before, if it was filed at {@code at}; never after that. */
    public Instant before(Instant shown, Instant at) {
        Instant then = shown.plus(Duration.between(device, at));
        return then.isBefore(at) ? then : at;
    }

    /** The moment in the middle. */
    public Instant about() {
        return earliest.plus(uncertainty());
    }

    /** How far from the middle it may lie. */
    public Duration uncertainty() {
        return Duration.between(earliest, latest).dividedBy(2);
    }
}
