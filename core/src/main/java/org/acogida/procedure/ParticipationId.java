package org.acogida.procedure;

import java.util.UUID;

/** One time in which somebody takes part in a case. */
public record ParticipationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
