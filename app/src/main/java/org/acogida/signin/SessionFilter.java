package org.acogida.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its officer as the account is now, and ends a session that is no longer on record. */
final class SessionFilter extends OncePerRequestFilter {

    /** What a page asks by itself says so, and lets no session last. */
    static final String BACKGROUND = "X-Background";

    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private static final Set<String> FILES = Set.of("css", "js", "img", "webjars", "favicon.ico");

    private final OfficerSessions sessions;

    SessionFilter(OfficerSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FILES.contains(path.replaceFirst("^/([^/]*).*", "$1"));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Officer officer) {
            try {
                renew(request, officer);
            } catch (DataAccessException _) {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void renew(HttpServletRequest request, Officer before) {
        Optional<Officer> now = CurrentSession.id(request).flatMap(id -> sessions.find(id, isAct(request)));
        if (now.isEmpty()) {
            LOG.info("a session came to its end: idle, ended elsewhere, or its account is shut");
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            SecurityContextHolder.clearContext();
        } else if (!now.get().equals(before)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    now.get(), null, now.get().getAuthorities()));
            SecurityContextHolder.setContext(context);
        }
    }

    private static boolean isAct(HttpServletRequest request) {
        boolean askedHowLong = HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + CurrentSession.PAGE);
        return request.getHeader(BACKGROUND) == null && !askedHowLong;
    }
}
