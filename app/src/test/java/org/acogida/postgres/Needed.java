package org.acogida.postgres;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine it runs on. */
public final class Needed {
    private static final boolean INSISTS = Boolean.getBoolean("insist");

    private Needed() {}

    /** Leaves the test out where it is not there; the deep check insists ({@code -Dinsist=true}). */
    public static void orLeaveOut(boolean there, String otherwise) {
        if (INSISTS) {
            Assertions.assertTrue(there, otherwise);
        }
        Assumptions.assumeTrue(there, otherwise);
    }
}
