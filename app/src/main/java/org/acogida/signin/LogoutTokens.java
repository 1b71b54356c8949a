package org.acogida.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Judges logout tokens: signed by a key that their provider publishes, from it, for this program, of now, about a session
 * that has ended, and no ID token (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6).
 */
final class LogoutTokens {

    /** The event that a logout token tells of. */
    static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** How far the clocks may differ, and how old a token may be. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final Clock real;
    private final Map<String, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();

    LogoutTokens(Clock real) {
        this.real = real;
    }

    /** What a token says; empty for one that does not hold, or whose provider's keys cannot be read. */
    Optional<EndedByProvider> read(ProviderSettings provider, ClientRegistration registration, String token) {
        try {
            Jwt jwt = decoders.computeIfAbsent(provider.name(), _ -> decoder(registration))
                    .decode(token);
            return isFit(jwt, provider) ? Optional.of(ended(jwt, provider)) : Optional.empty();
        } catch (JwtException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Takes signatures by a published key only; what a token claims is judged here. */
    private static NimbusJwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = Providers.decoder(registration)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                        null, JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"))))
                .build();
        OAuth2TokenValidator<Jwt> later = _ -> OAuth2TokenValidatorResult.success();
        decoder.setJwtValidator(later);
        return decoder;
    }

    private boolean isFit(Jwt jwt, ProviderSettings provider) {
        return provider.issuer().toString().equals(jwt.getClaimAsString("iss"))
                && Optional.ofNullable(jwt.getAudience()).orElse(List.of()).contains(provider.clientId())
                && isOfNow(jwt)
                && jwt.getClaim("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>
                && !jwt.hasClaim("nonce")
                && find(jwt, "jti").isPresent()
                && (find(jwt, "sub").isPresent() || find(jwt, "sid").isPresent());
    }

    private boolean isOfNow(Jwt jwt) {
        Instant now = real.instant();
        @Nullable Instant issued = jwt.getIssuedAt();
        @Nullable Instant over = jwt.getExpiresAt();
        return issued != null
                && over != null
                && !issued.isAfter(now.plus(SKEW))
                && issued.isAfter(now.minus(OLDEST))
                && over.isAfter(now.minus(SKEW));
    }

    private static EndedByProvider ended(Jwt jwt, ProviderSettings provider) {
        return new EndedByProvider(
                provider.name(),
                find(jwt, "jti").orElseThrow(),
                Objects.requireNonNull(jwt.getIssuedAt()).plus(OLDEST).plus(SKEW),
                find(jwt, "sub"),
                find(jwt, "sid"));
    }

    private static Optional<String> find(Jwt jwt, String claim) {
        return jwt.getClaim(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
