package org.acogida.procedure;

import java.util.UUID;

/** People who are registered together, as a family or a group of carers and cared for. */
public record HouseholdId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
