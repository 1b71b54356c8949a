package org.acogida.procedure;

import java.util.UUID;

/** A place where people sleep. */
public record SiteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
