package org.acogida.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.acogida.access.Officer;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Begins the session of an officer who has shown all that is asked for, and leads on to where they wanted to go. */
final class SignedIn implements AuthenticationSuccessHandler {

    private final SignInGuard guard;
    private final OfficerSessions sessions;
    private final IdleTimes idle;
    private final AuthenticationSuccessHandler wherever = new SavedRequestAwareAuthenticationSuccessHandler();

    SignedIn(SignInGuard guard, OfficerSessions sessions, IdleTimes idle) {
        this.guard = guard;
        this.sessions = sessions;
        this.idle = idle;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        Officer officer = (Officer) Objects.requireNonNull(authentication.getPrincipal());
        try {
            guard.succeeded(request, response, officer);
            Device device = Device.of(request.getHeader("User-Agent"));
            CurrentSession.begin(request, sessions.begin(officer, device, idle.of(request)));
        } catch (DataAccessException _) {
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            response.sendRedirect(request.getContextPath() + SignInGuard.PATH + "?away");
            return;
        }
        if (KeptForm.isCarriedBy(request)) {
            KeptForm.show(request, response, HttpStatus.OK.value());
        } else {
            wherever.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
