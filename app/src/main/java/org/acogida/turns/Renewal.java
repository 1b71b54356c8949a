package org.acogida.turns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Of thousands who ask at once for what is read at intervals, lets one read it anew; the others have it as it was. They wait
 * for it only where there is nothing yet, or what there is has become too old to be shown.
 */
final class Renewal {
    private static final int TOO_OLD = 10;

    private final Clock real;
    private final Duration lasts;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Instant> read = Optional.empty();

    Renewal(Clock real, Duration lasts) {
        this.real = real;
        this.lasts = lasts;
    }

    /** Reads anew if it is time and nobody does. */
    void renew(Runnable reader) {
        if (isWithin(1) || !enter()) {
            return;
        }
        try {
            if (!isWithin(1)) {
                Instant now = real.instant();
                reader.run();
                read = Optional.of(now);
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean enter() {
        if (isWithin(TOO_OLD)) {
            return reading.tryLock();
        }
        reading.lock();
        return true;
    }

    private boolean isWithin(int times) {
        return read.map(at -> at.plus(lasts.multipliedBy(times)).isAfter(real.instant()))
                .orElse(false);
    }
}
