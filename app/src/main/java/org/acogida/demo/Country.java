package org.acogida.demo;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which country is asked for. The same order makes the same country.
 *
 * @param cases how many, each of one person
 * @param from the first day of claims
 * @param to the last day of anything
 * @param allOpen whether no case comes to an end
 */
public record Country(int cases, long seed, LocalDate from, LocalDate to, boolean allOpen) {

    /** The most that are made: so many that a number of them is easily mistyped. */
    public static final int MOST = 10_000_000;

    public Country {
        if (cases < 1 || cases > MOST) {
            throw new IllegalArgumentException("cases " + cases + ": give 1 to " + MOST);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " lies after to " + to + "; swap them");
        }
    }

    /** Nothing happens later. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(Sitting.ZONE).toInstant();
    }

    /** When its first person is recorded, by the real clock. */
    Instant recordedFrom() {
        return end();
    }
}
