package org.acogida.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.TokenSecret;
import org.acogida.access.UserAccounts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The browsers from which officers have signed in before. Each holds a random secret in a cookie that only the sign-in is
 * sent; it opens nothing. Forgotten when not used for {@link #KEPT}.
 */
@Component
final class KnownDevices {

    static final String COOKIE = "acogida-device";
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient database;
    private final Clock real;

    KnownDevices(JdbcClient database, Clock real) {
        this.database = database;
        this.real = real;
    }

    /** The digest of the browser that asks, if that user has signed in from it before. */
    Optional<String> find(HttpServletRequest request, String username) {
        return digest(request)
                .filter(digest -> database.sql("""
                        select exists (select from known_device d join app_user u on u.id = d.officer
                            where digest = :digest and username = :username and last_used >= :since)
                        """)
                        .param("digest", digest)
                        .param("username", UserAccounts.normalise(username))
                        .param("since", today().minusDays(KEPT.toDays()))
                        .query(Boolean.class)
                        .single());
    }

    /** Keeps the browser that an officer has just signed in from. */
    void keep(HttpServletRequest request, HttpServletResponse response, UUID officer) {
        LocalDate today = today();
        database.sql("delete from known_device where officer = :officer and last_used < :since")
                .param("officer", officer)
                .param("since", today.minusDays(KEPT.toDays()))
                .update();
        boolean known = digest(request).stream()
                .anyMatch(digest -> database.sql("""
                        update known_device set last_used = :today where digest = :digest and officer = :officer
                        """)
                                .param("today", today)
                                .param("digest", digest)
                                .param("officer", officer)
                                .update()
                        == 1);
        if (!known) {
            String secret = TokenSecret.make();
            database.sql("insert into known_device (digest, officer, last_used) values (:digest, :officer, :today)")
                    .param("digest", TokenSecret.digest(secret))
                    .param("officer", officer)
                    .param("today", today)
                    .update();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, request.isSecure()));
        }
    }

    private static String cookie(String secret, boolean secure) {
        return ResponseCookie.from(COOKIE, secret)
                .path(SignInGuard.PATH)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build()
                .toString();
    }

    private static Optional<String> digest(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(TokenSecret::looksLikeOne)
                .map(TokenSecret::digest)
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(real.instant(), ZoneOffset.UTC);
    }
}
