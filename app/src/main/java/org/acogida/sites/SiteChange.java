package org.acogida.sites;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was changed at a site, when and by whom. */
public record SiteChange(
        Kind kind, Instant madeAt, UUID madeBy, Optional<String> room, Optional<Integer> bed, String note) {
    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** What it was. */
    public enum Kind {
        OPENED,
        CHANGED,
        ROOM_ADDED,
        ROOM_CHANGED,
        BEDS_ADDED,
        OUT_OF_USE,
        IN_USE,
        INSPECTED,
        SHUT,
        REOPENED
    }
}
