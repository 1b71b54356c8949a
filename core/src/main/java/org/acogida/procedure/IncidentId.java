package org.acogida.procedure;

import java.util.UUID;

/** One thing that happened although it should not have. */
public record IncidentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
