package org.acogida.tablets;

import java.time.Instant;
import java.util.UUID;

/** What was done with a tablet, by which account, and why. Lines are only added. */
public record TabletAct(Instant at, Kind kind, UUID by, String reason) {
    /** The shortest reason for revoking one, in characters. */
    public static final int SHORTEST_REASON = 10;

    /** What can be done with one. */
    public enum Kind {
        ENROLLED,
        REVOKED
    }
}
