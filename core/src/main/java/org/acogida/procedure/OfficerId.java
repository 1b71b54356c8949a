package org.acogida.procedure;

import java.util.UUID;

/** Who did an act: an officer's account, never a name. */
public record OfficerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
