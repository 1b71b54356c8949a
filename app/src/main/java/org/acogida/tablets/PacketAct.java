package org.acogida.tablets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was done with a packet by hand, by which account, and why, where it was asked. Lines are only added. */
public record PacketAct(Instant at, Kind kind, UUID by, Optional<Why> why) {
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

    /** Why it was done. A list, and nothing typed: the record is never erased, and must tell of no person. */
    public enum Why {
        /** Whoever had the tablet says that it is true. */
        OFFICER_CONFIRMS,
        /** The family is there and says so, or has the receipt. */
        FAMILY_CONFIRMS,
        /** It was taken down before the tablet was lost. */
        BEFORE_LOSS,
        /** What kept it from being registered is mended. */
        CAUSE_GONE,
        /** Another desk knows the family, or is on duty. */
        OTHER_DESK,
        /** All of it is written down in the file. */
        WRITTEN_IN_FILE,
        /** All of it was in the file before. */
        ON_FILE_BEFORE,
        /** What is written elsewhere. */
        OTHER
    }
}
