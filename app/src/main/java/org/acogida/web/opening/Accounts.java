package org.acogida.web.opening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.web.Words;

/** What accounts are called on one page. */
final class Accounts {
    private final Map<UUID, Officer> known = new HashMap<>();
    private final Words words;

    Accounts(List<Officer> everybody, Words words) {
        everybody.forEach(officer -> known.put(officer.id(), officer));
        this.words = words;
    }

    /** "Ana López (Recepción)". */
    String name(UUID id) {
        Officer officer = known.get(id);
        return officer == null
                ? words.text("officer.unknown")
                : officer.displayName() + " (" + words.of("role", officer.role()) + ")";
    }
}
