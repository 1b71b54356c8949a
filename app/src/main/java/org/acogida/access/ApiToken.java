package org.acogida.access;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What lets a program act in the name of an officer's account: the principal of each request of the interface for
 * programs. It never does more than its officer's role, nor more than its scopes; {@link Access} says what.
 *
 * @param officer as the account is now, not as it was when the token was made
 * @param lastUsed the day, in universal time; more is not kept
 */
public record ApiToken(
        UUID id,
        String name,
        Officer officer,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<LocalDate> lastUsed)
        implements Principal {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return officer.username() + "/" + name;
    }

    /** Whether it was made for such a thing. */
    public boolean covers(Operation operation) {
        return scopes.stream().anyMatch(scope -> scope.covers(operation));
    }

    /** Whether it opens anything at a moment of the real clock. */
    public boolean isLive(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt) && officer.enabled();
    }

    @Override
    public String toString() {
        return getName();
    }
}
