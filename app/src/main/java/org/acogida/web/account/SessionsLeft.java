package org.acogida.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.signin.CurrentSession;
import org.acogida.signin.OfficerSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long the session of a request lasts. */
@Component
class SessionsLeft {
    private final OfficerSessions sessions;

    SessionsLeft(OfficerSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What is left of a session.
     *
     * @param seconds until it ends if nobody does anything
     */
    record Left(UUID who, long seconds) {}

    /** Empty where nobody is signed in. */
    Optional<Left> find(HttpServletRequest request, @Nullable Officer officer) {
        return Optional.ofNullable(officer)
                .flatMap(who -> CurrentSession.id(request)
                        .flatMap(sessions::left)
                        .map(left -> new Left(who.id(), Math.max(0, left.toSeconds()))));
    }
}
