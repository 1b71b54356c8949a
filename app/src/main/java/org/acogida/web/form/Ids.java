package org.acogida.web.form;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.acogida.casework.DerivedIds;

/** Ids that pages send, and those that follow from a form's own, so that a form sent twice names the same things. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** The id that a text is; empty where it is none. */
    public static Optional<UUID> find(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The id of what a form does to one of several, by what it does ("claim") and to which. */
    public static UUID derive(UUID form, String does, String which) {
        return DerivedIds.of(form, does, which);
    }
}
