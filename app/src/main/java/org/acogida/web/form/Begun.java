package org.acogida.web.form;

import java.time.Instant;
import java.util.Optional;

/** When a form was begun: sent with it unseen, so that the same form sent twice says the same. */
public final class Begun {
    /** The field that carries it, in milliseconds since 1970. */
    public static final String FIELD = "begunAt";

    private Begun() {}

    /** When a form was begun that was sent; {@code now} where it does not say, or says a later moment. */
    public static Instant read(Filled filled, Instant now) {
        return Optional.of(filled.text(FIELD))
                .filter(text -> text.matches("\\d{1,13}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .filter(now::isAfter)
                .orElse(now);
    }

    /** What a form that is shown carries: when it was begun, {@code now} where it is shown first. */
    public static String carried(Filled filled, Instant now) {
        return Long.toString(read(filled, now).toEpochMilli());
    }
}
