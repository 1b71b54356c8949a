package org.acogida.line;

import java.util.UUID;

/** Names one turn for good, whatever its slip says. */
public record TurnId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
