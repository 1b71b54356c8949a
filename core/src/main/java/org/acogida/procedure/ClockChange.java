package org.acogida.procedure;

import java.time.Instant;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;

/**
 * A clock that an event started, counted from {@code at} under a law that it keeps, ended at {@code at}, or moved, to be
 * counted from there.
 */
public record ClockChange(ClockName clock, Kind kind, LawId law, Instant at) {

    /** Whether the clock starts, ends, or started earlier than was known. */
    public enum Kind {
        STARTED,
        ENDED,
        MOVED
    }
}
