package org.acogida.casework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from another one, so that whatever is sent or worked off twice names the same things. */
public final class DerivedIds {
    private DerivedIds() {}

    /** The id of what is done to one of several, by what is done ("claim") and to which. */
    public static UUID of(UUID from, String does, String which) {
        return UUID.nameUUIDFromBytes((from + "/" + does + "/" + which).getBytes(StandardCharsets.UTF_8));
    }
}
