package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Which session on record a request belongs to. */
public final class CurrentSession {

    /** Where a page asks how long it lasts; asking is no act. */
    public static final String PAGE = "/session";

    private static final String ID = "officer-session";

    private CurrentSession() {}

    /** Its id; empty where nobody is signed in. */
    public static Optional<UUID> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (UUID) session.getAttribute(ID));
    }

    static void begin(HttpServletRequest request, UUID id) {
        request.getSession().setAttribute(ID, id);
    }
}
