package org.acogida.procedure;

import java.util.UUID;

/** One person's procedure; the same person in a second procedure has a second case. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
