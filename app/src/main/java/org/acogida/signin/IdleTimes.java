package org.acogida.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.acogida.wording.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * How long a session lasts without an act of its officer (safety R22): shorter on a device that many use. A device is marked
 * as one by whoever sets it up, with a cookie that only makes sessions shorter.
 */
@Component
public final class IdleTimes {

    /** The settings, in whole minutes from 1 to {@link #LONGEST}. */
    public static final String USUAL = "acogida.idle-minutes";

    public static final String SHARED = "acogida.idle-minutes-shared";
    public static final int LONGEST = 15;

    private static final String COOKIE = "acogida-shared";
    private static final Duration KEPT = Duration.ofDays(400);

    private final Duration usual;
    private final Duration shared;

    IdleTimes(@Value("${" + USUAL + ":5}") int usual, @Value("${" + SHARED + ":2}") int shared) {
        this.usual = Duration.ofMinutes(refuseUnfit(USUAL, usual));
        this.shared = Duration.ofMinutes(Math.min(refuseUnfit(SHARED, shared), usual));
    }

    /** Refuses minutes outside of 1 to {@link #LONGEST}, by the name of their setting. */
    public static int refuseUnfit(String setting, int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw Problem.usage("signin.idle", setting, minutes, LONGEST);
        }
        return minutes;
    }

    /** How long one lasts that begins with this request. */
    Duration of(HttpServletRequest request) {
        return isShared(request) ? shared : usual;
    }

    public Duration shared() {
        return shared;
    }

    /** Whether the device that asks is one that many use. */
    public static boolean isShared(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .map(Cookie::getName)
                .anyMatch(COOKIE::equals);
    }

    /** Marks a device as one that many use, or as an officer's own again. */
    public static void mark(HttpServletRequest request, HttpServletResponse response, boolean shared) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, "yes")
                        .path(SignInGuard.PATH)
                        .maxAge(shared ? KEPT : Duration.ZERO)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
