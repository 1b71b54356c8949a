package org.acogida.signin;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Takes a session off the record and has the browser drop the pages it kept and the session's cookie. What is stored in the
 * browser stays, as it may hold what was not sent yet.
 */
final class SignOut implements LogoutHandler {

    private static final String CLEAR_SITE_DATA = "Clear-Site-Data";

    private final OfficerSessions sessions;
    private final Providers providers;

    SignOut(OfficerSessions sessions, Providers providers) {
        this.sessions = sessions;
        this.providers = providers;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        ByProvider.find(request)
                .flatMap(providers::endSession)
                .ifPresent(to -> request.setAttribute(ProviderDeparture.TO, to));
        try {
            CurrentSession.id(request).ifPresent(sessions::end);
        } catch (DataAccessException _) {
            // The browser's session ends all the same, and what is on record of it opens nothing.
        }
        response.setHeader(CLEAR_SITE_DATA, "\"cache\"");
        response.addHeader(HttpHeaders.SET_COOKIE, expired(request));
    }

    private static String expired(HttpServletRequest request) {
        SessionCookieConfig cookie = request.getServletContext().getSessionCookieConfig();
        return ResponseCookie.from(cookie.getName() == null ? "JSESSIONID" : cookie.getName(), "")
                .path("/")
                .maxAge(Duration.ZERO)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build()
                .toString();
    }
}
