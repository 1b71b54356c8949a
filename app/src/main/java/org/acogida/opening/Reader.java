package org.acogida.opening;

import java.util.Optional;
import java.util.UUID;
import org.acogida.access.ApiToken;
import org.acogida.access.Officer;
import org.acogida.access.Role;
import org.acogida.access.TokenFilter;
import org.acogida.signin.CurrentSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who reads: an account as it is now, and the session or the token by which it came. */
public record Reader(UUID officer, Role role, String office, Optional<UUID> session, Optional<UUID> token) {

    /** An account with the session or token of the request under way; with neither for a command. */
    public static Reader of(Officer officer) {
        Optional<UUID> token = Optional.ofNullable(TokenFilter.token()).map(ApiToken::id);
        Optional<UUID> session = token.isPresent() ? Optional.empty() : currentSession();
        return new Reader(officer.id(), officer.role(), officer.office(), session, token);
    }

    private static Optional<UUID> currentSession() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? CurrentSession.id(request.getRequest())
                : Optional.empty();
    }
}
