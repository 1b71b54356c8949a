package org.acogida.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.acogida.signin.SignInDelays.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an attempt to sign in be judged only when its turn has come; who guesses is told how long to wait, whoever they name. */
final class SignInGuard extends OncePerRequestFilter {

    static final String PATH = "/login";

    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);

    private final SignInAttempts attempts;

    SignInGuard(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    private static Optional<Step> step(HttpServletRequest request) {
        return switch (request.getRequestURI()
                .substring(request.getContextPath().length())) {
            case PATH -> Optional.of(Step.PASSWORD);
            case CodeStep.PATH -> Optional.of(Step.CODE);
            default -> Optional.empty();
        };
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || step(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = attempts.begin(request, step(request).orElseThrow());
        if (wait.isPresent()) {
            refuse(wait.get().plusSeconds(1).minusNanos(1).toSeconds(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(long seconds, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LOG.warn("a sign-in has to wait {} s: too many before it failed", seconds);
        if (KeptForm.isCarriedBy(request)) {
            request.setAttribute(KeptForm.WAIT, seconds);
            KeptForm.show(request, response, HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            response.sendRedirect(request.getRequestURI() + "?wait=" + seconds);
        }
    }
}
