package org.acogida.procedure;

import java.util.UUID;

/** One stay of a person at a site. */
public record StayId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
