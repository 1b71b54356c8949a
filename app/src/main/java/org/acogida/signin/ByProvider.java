package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * That a session was begun by an institution's provider, and by which of its ID tokens; kept in memory for as long as the session.
 *
 * @param idToken as the provider signed it, to be shown to it again at signing out
 * @param session the provider's name for its own session, by which it says that this has ended; null where it gave none
 */
record ByProvider(String provider, String idToken, @Nullable String session) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "sign-in.provider";

    static Optional<ByProvider> of(Authentication authentication) {
        return authentication.getDetails() instanceof ByProvider by ? Optional.of(by) : Optional.empty();
    }

    /** By which the session of a request was begun; empty for a password or a passkey. */
    static Optional<ByProvider> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (ByProvider) session.getAttribute(ATTRIBUTE));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }

    @Override
    public String toString() {
        return provider;
    }
}
