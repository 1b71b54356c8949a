package org.acogida.reception;

import java.util.UUID;
import org.acogida.casework.CommandKey;
import org.springframework.stereotype.Component;

/** Ids that follow from what a row calls itself, and tell nothing of it to whoever lacks the program's key. */
@Component
final class ImportIds {
    private final CommandKey key;

    ImportIds(CommandKey key) {
        this.key = key;
    }

    /** The same for the same purpose and name, always. */
    UUID get(String purpose, String name) {
        return key.id("import " + purpose, name);
    }
}
