package org.acogida.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.acogida.access.Officer;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets an officer in who has shown all that is asked for, and leads them on to where they wanted to go. */
@Component
public final class SignInCompletion {

    private final SignInAttempts attempts;
    private final OfficerSessions sessions;
    private final GivenPasswords given;
    private final IdleTimes idle;
    private final Clock real;
    private final AuthenticationSuccessHandler wherever = new SavedRequestAwareAuthenticationSuccessHandler();

    SignInCompletion(
            SignInAttempts attempts, OfficerSessions sessions, GivenPasswords given, IdleTimes idle, Clock real) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.given = given;
        this.idle = idle;
        this.real = real;
    }

    /** Signs in an officer outside of any filter that does, under a new session id; leads nowhere yet. */
    public void signIn(HttpServletRequest request, HttpServletResponse response, Officer officer) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
        request.changeSessionId();
        begin(request, response, officer, Halfway.find(request, real.instant()).map(Halfway::by));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** Puts on record that an officer is in; throws where the database cannot, and nobody is in then. */
    void begin(
            HttpServletRequest request, HttpServletResponse response, Officer officer, Optional<ByProvider> provider) {
        try {
            attempts.succeeded(request, response, officer);
            Device device = Device.of(request.getHeader("User-Agent"));
            CurrentSession.begin(request, sessions.begin(officer, device, idle.of(request), provider));
            GivenPasswords.forget(request);
            if (provider.isEmpty() && given.isGiven(officer)) {
                GivenPasswords.owe(request);
            }
            ByProvider.forget(request);
            provider.ifPresent(by -> by.keep(request));
            Halfway.forget(request);
        } catch (DataAccessException e) {
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            throw e;
        }
    }

    /** Leads to what was typed before the session ended, or to the page that was asked for, or to the first. */
    public void lead(HttpServletRequest request, HttpServletResponse response, Authentication officer)
            throws IOException, ServletException {
        if (KeptForm.release(request) || KeptForm.isCarriedBy(request)) {
            KeptForm.show(request, response, HttpStatus.OK.value());
        } else {
            wherever.onAuthenticationSuccess(request, response, officer);
        }
    }
}
