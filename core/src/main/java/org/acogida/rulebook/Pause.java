package org.acogida.rulebook;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time that a clock does not count, who caused it, and by which act; open while {@code until} is empty. */
public record Pause(Instant from, Optional<Instant> until, Party cause, String act) {
    public Pause {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "pause from " + from + " until " + until.get() + ": ends before it starts");
        }
    }

    public boolean isOpen() {
        return until.isEmpty();
    }

    /** This pause with an end; it never ends before it begins. */
    public Pause closedAt(Instant end) {
        return new Pause(from, Optional.of(end.isBefore(from) ? from : end), cause, act);
    }
}
