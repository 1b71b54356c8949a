package org.acogida.procedure;

import java.util.UUID;

/** One transfer to another office: of a file, or of all files of a family that go together. */
public record TransferId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
