package org.acogida.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * What a logout token of a provider says: that its session, or all of somebody's, have ended.
 *
 * @param id of the token, which is taken once
 * @param subject whose; empty where the session alone says it
 * @param session which, by the provider's name for it; empty for all
 */
record EndedByProvider(
        String provider, String id, Instant expiresAt, Optional<String> subject, Optional<String> session) {}
