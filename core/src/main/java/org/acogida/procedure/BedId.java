package org.acogida.procedure;

import java.util.UUID;

/** One bed, or mat, of a site. */
public record BedId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
