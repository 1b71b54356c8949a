package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.signin.SignInDelays.Attempt;
import org.acogida.signin.SignInDelays.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What is tried at the sign-in, each with its delays. */
@Component
final class SignInAttempts {

    private static final String ATTEMPT = "sign-in.attempt";

    private final KnownDevices devices;
    private final Clock real;
    private final SignInDelays delays = new SignInDelays();

    SignInAttempts(KnownDevices devices, Clock real) {
        this.devices = devices;
        this.real = real;
    }

    /** Begins what a request tries; or says how long it has to wait. */
    Optional<Duration> begin(HttpServletRequest request, Step step) {
        return begin(request, username(request, step), step);
    }

    /** The same for whoever is known already. */
    Optional<Duration> begin(HttpServletRequest request, String username, Step step) {
        Attempt attempt = attempt(request, username, step);
        Optional<Duration> wait = delays.begin(attempt, real.instant());
        if (wait.isEmpty()) {
            request.setAttribute(ATTEMPT, attempt);
        }
        return wait;
    }

    private Attempt attempt(HttpServletRequest request, String username, Step step) {
        Optional<String> device;
        try {
            device = devices.find(request, username);
        } catch (DataAccessException _) {
            device = Optional.empty();
        }
        return new Attempt(username, request.getRemoteAddr(), device, step);
    }

    private String username(HttpServletRequest request, Step step) {
        return switch (step) {
            case PASSWORD ->
                Optional.ofNullable(request.getParameter("username")).orElse("");
            case CODE ->
                Halfway.find(request, real.instant()).map(Halfway::username).orElse("");
        };
    }

    /** What was begun has led to a sign-in. */
    void succeeded(HttpServletRequest request, HttpServletResponse response, Officer officer) {
        right(request);
        devices.keep(request, response, officer.id());
    }

    /** What was begun was right; those before it count no more. */
    void right(HttpServletRequest request) {
        find(request).ifPresent(attempt -> delays.succeed(attempt, real.instant()));
    }

    /** What was begun was not wrong, or could not be judged; those before it still count. */
    void notWrong(HttpServletRequest request) {
        find(request).ifPresent(attempt -> delays.forgive(attempt, real.instant()));
    }

    private static Optional<Attempt> find(HttpServletRequest request) {
        @Nullable Attempt attempt = (Attempt) request.getAttribute(ATTEMPT);
        return Optional.ofNullable(attempt);
    }
}
