package org.acogida.procedure;

import java.util.UUID;

/** One request of a person about their data. */
public record DataRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
