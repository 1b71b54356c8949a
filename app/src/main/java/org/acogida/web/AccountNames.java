package org.acogida.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Officer;

/** What accounts are called on one page. */
public final class AccountNames {
    private final Map<UUID, Officer> known = new HashMap<>();
    private final Words words;

    public AccountNames(List<Officer> everybody, Words words) {
        everybody.forEach(officer -> known.put(officer.id(), officer));
        this.words = words;
    }

    /** "Ana López (Recepción)", of an account that is at hand. */
    public static String name(Officer officer, Words words) {
        return IsolatingMessages.isolated(officer.displayName()) + " (" + words.of("role", officer.role()) + ")";
    }

    /** "Ana López (Recepción)". */
    public String name(UUID id) {
        Officer officer = known.get(id);
        return officer == null ? words.text("officer.unknown") : name(officer, words);
    }
}
