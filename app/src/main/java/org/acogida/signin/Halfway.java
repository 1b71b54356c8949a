package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Whoever has shown a password, or comes from a provider that asked for no more, and owes the second factor. It opens nothing: for every page but those of the second step they
 * are nobody.
 *
 * @param enrolled whether they have one to show, or must set one up first
 * @param by the provider they come from; none after a password
 */
public record Halfway(
        UUID officer,
        String username,
        boolean enrolled,
        Instant since,
        @Nullable ByProvider by) implements Serializable {

    /** How long a password shown waits for its code. */
    static final Duration WAITS = Duration.ofMinutes(10);

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "sign-in.halfway";

    /** As Spring Security passes it on; being anonymous, it is never kept as a sign-in. */
    static final class Token extends AnonymousAuthenticationToken {
        private static final long serialVersionUID = 1L;
        private final Halfway halfway;

        Token(Halfway halfway) {
            super("halfway", halfway.username(), List.of(new SimpleGrantedAuthority("ROLE_NOBODY")));
            this.halfway = halfway;
        }

        Halfway halfway() {
            return halfway;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Token token && super.equals(other) && token.halfway.equals(halfway);
        }

        @Override
        public int hashCode() {
            return super.hashCode() * 31 + halfway.hashCode();
        }
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Who is halfway in where the request comes from; empty where nobody is, or has been for too long. */
    public static Optional<Halfway> find(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Halfway) session.getAttribute(ATTRIBUTE))
                .filter(halfway -> now.isBefore(halfway.since().plus(WAITS)));
    }

    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }
}
