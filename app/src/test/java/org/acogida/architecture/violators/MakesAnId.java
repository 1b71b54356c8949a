package org.acogida.architecture.violators;

import java.util.UUID;

/** Makes an id that no replay can make again. */
final class MakesAnId {
    static UUID id() {
        return UUID.randomUUID();
    }

    private MakesAnId() {}
}
