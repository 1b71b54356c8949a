package org.acogida.generators;

import java.util.function.LongConsumer;

/** How often a property is tried: a usual number of seeds, or {@code -Dseeds=N}. */
public final class Seeds {
    private static final Integer GIVEN = Integer.getInteger("seeds");

    private Seeds() {}

    /** How many seeds to try where so many are usual. */
    public static int count(int usual) {
        return GIVEN == null ? usual : GIVEN;
    }

    /** Tries a property with each seed; the failure names the seed with which it can be repeated. */
    public static void forEach(int usual, LongConsumer property) {
        int count = count(usual);
        for (long seed = 1; seed <= count; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
