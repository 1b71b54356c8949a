package org.acogida.tablets;

import java.time.Duration;

/** That a tablet sent more than its quota: nothing was kept, and it may send again after a time. */
public final class TooManyPackets extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyPackets(Duration wait) {
        super("wait " + wait, null, false, false);
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }
}
