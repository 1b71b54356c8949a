package org.acogida.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an attempt to sign in be judged only when its turn has come; who guesses is told how long to wait, whoever they name. */
final class SignInGuard extends OncePerRequestFilter {

    static final String PATH = "/login";

    private static final String ATTEMPT = "sign-in.attempt";
    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);

    private final KnownDevices devices;
    private final Clock real;
    private final SignInDelays delays = new SignInDelays();

    SignInGuard(KnownDevices devices, Clock real) {
        this.devices = devices;
        this.real = real;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignInDelays.Attempt attempt = attempt(request);
        Optional<Duration> wait = delays.begin(attempt, real.instant());
        if (wait.isPresent()) {
            refuse(wait.get().plusSeconds(1).minusNanos(1).toSeconds(), request, response);
        } else {
            request.setAttribute(ATTEMPT, attempt);
            chain.doFilter(request, response);
        }
    }

    private SignInDelays.Attempt attempt(HttpServletRequest request) {
        String username = Optional.ofNullable(request.getParameter("username")).orElse("");
        Optional<String> device;
        try {
            device = devices.find(request, username);
        } catch (DataAccessException _) {
            device = Optional.empty();
        }
        return new SignInDelays.Attempt(username, request.getRemoteAddr(), device);
    }

    private static void refuse(long seconds, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LOG.warn("a sign-in has to wait {} s: too many before it failed", seconds);
        if (KeptForm.isCarriedBy(request)) {
            request.setAttribute(KeptForm.WAIT, seconds);
            KeptForm.show(request, response, HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            response.sendRedirect(request.getContextPath() + PATH + "?wait=" + seconds);
        }
    }

    /** What was begun has led to a sign-in. */
    void succeeded(HttpServletRequest request, HttpServletResponse response, Officer officer) {
        find(request).ifPresent(attempt -> delays.succeed(attempt, real.instant()));
        devices.keep(request, response, officer.id());
    }

    /** What was begun could not be judged. */
    void notJudged(HttpServletRequest request) {
        find(request).ifPresent(attempt -> delays.forgive(attempt, real.instant()));
    }

    private static Optional<SignInDelays.Attempt> find(HttpServletRequest request) {
        SignInDelays.@Nullable Attempt attempt = (SignInDelays.Attempt) request.getAttribute(ATTEMPT);
        return Optional.ofNullable(attempt);
    }
}
