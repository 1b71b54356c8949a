package org.acogida.procedure;

import java.util.UUID;

/** One file that was attached to a case. */
public record AttachmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
