package org.acogida.tablets;

import java.time.Instant;
import java.util.UUID;

/** What was done with a packet by hand, by which account, and why. Lines are only added. */
public record PacketAct(Instant at, Kind kind, UUID by, String reason) {
    /** What can be done with one. */
    public enum Kind {
        /** Read by somebody. */
        OPENED,
        /** To be registered all the same. */
        RELEASED,
        /** Given to an officer to mend. */
        GIVEN,
        /** Registered by hand. */
        MENDED,
        /** Looked at, where a document says something else than was typed. */
        COMPARED
    }
}
