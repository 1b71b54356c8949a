package org.acogida.procedure;

import java.util.UUID;

/** One legal hold on a case. */
public record LegalHoldId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
