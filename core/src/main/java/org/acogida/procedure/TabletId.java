package org.acogida.procedure;

import java.util.UUID;

/** A tablet that was enrolled at an office. */
public record TabletId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
