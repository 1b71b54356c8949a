package org.acogida.procedure;

import java.time.Instant;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;

/** A clock that an event started, counted from {@code at} under a law that it keeps, or ended at {@code at}. */
public record ClockChange(ClockName clock, Kind kind, LawId law, Instant at) {

    /** Whether the clock starts or ends. */
    public enum Kind {
        STARTED,
        ENDED
    }
}
