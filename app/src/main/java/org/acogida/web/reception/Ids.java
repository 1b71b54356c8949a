package org.acogida.web.reception;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from a form's own, so that the same form sent twice names the same things. */
final class Ids {
    private Ids() {}

    static UUID derive(UUID form, String kind, String which) {
        return UUID.nameUUIDFromBytes((form + "/" + kind + "/" + which).getBytes(StandardCharsets.UTF_8));
    }
}
