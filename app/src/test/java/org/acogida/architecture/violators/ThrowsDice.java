package org.acogida.architecture.violators;

import java.util.Random;

/** Lets chance decide. */
final class ThrowsDice {
    static int dice(Random random) {
        return random.nextInt(6);
    }

    private ThrowsDice() {}
}
