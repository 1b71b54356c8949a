package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.signin.SignInDelays.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Has an officer show anew who they are before something grave (safety R5), so that a screen left open confirms nothing: a code
 * where they have a second factor, else their password. What was shown holds for {@link #FRESH} in that session.
 *
 * <p>A page gives {@link #asks} to its template, which places {@code forms :: step-up} within the form, and calls
 * {@link #show} with what the request carries under {@link #FIELD} before it does anything; only {@link Answer#SHOWN} lets it
 * go on.
 */
@Component
public final class StepUp {

    /** How long what was shown holds. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** The field of a form that carries it; it is never kept. */
    public static final String FIELD = "stepUp";

    private static final String SHOWN = "step-up";

    /** What a form has to ask. */
    public enum Asks {
        NOTHING,
        PASSWORD,
        CODE
    }

    /** What came of it. */
    public enum Answer {
        SHOWN,
        WRONG,
        /** Too many before it were wrong: the next one is judged after half a minute at most. */
        WAIT
    }

    private record Shown(UUID officer, Instant at) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final SecondFactors factors;
    private final SignInAttempts attempts;
    private final Clock real;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    StepUp(SecondFactors factors, SignInAttempts attempts, Clock real) {
        this.factors = factors;
        this.attempts = attempts;
        this.real = real;
    }

    /** What has to be shown now. */
    public Asks asks(Officer officer, HttpServletRequest request) {
        if (isFresh(officer, request)) {
            return Asks.NOTHING;
        }
        return factors.enrolledAt(officer.id()).isPresent() ? Asks.CODE : Asks.PASSWORD;
    }

    private boolean isFresh(Officer officer, HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Shown) session.getAttribute(SHOWN))
                .filter(shown -> shown.officer().equals(officer.id()))
                .filter(shown -> real.instant().isBefore(shown.at().plus(FRESH)))
                .isPresent();
    }

    /** Judges what was shown; a code is taken once. */
    public Answer show(Officer officer, HttpServletRequest request, @Nullable String typed) {
        return switch (asks(officer, request)) {
            case NOTHING -> Answer.SHOWN;
            case CODE ->
                keep(officer, request, judge(officer, request, text -> factors.take(officer.id(), text), typed));
            case PASSWORD -> keep(officer, request, showPassword(officer, request, typed));
        };
    }

    /** Judges the password alone, whatever else the officer has. */
    public Answer showPassword(Officer officer, HttpServletRequest request, @Nullable String typed) {
        return judge(officer, request, text -> passwords.matches(text, officer.getPassword()), typed);
    }

    private interface Judge {
        boolean isRight(String typed);
    }

    private Answer judge(Officer officer, HttpServletRequest request, Judge judge, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return Answer.WRONG;
        }
        if (attempts.begin(request, officer.username(), Step.CODE).isPresent()) {
            return Answer.WAIT;
        }
        boolean right;
        try {
            right = judge.isRight(typed);
        } catch (RuntimeException e) {
            attempts.notWrong(request);
            throw e;
        }
        if (right) {
            attempts.right(request);
        }
        return right ? Answer.SHOWN : Answer.WRONG;
    }

    private Answer keep(Officer officer, HttpServletRequest request, Answer answer) {
        if (answer == Answer.SHOWN) {
            request.getSession().setAttribute(SHOWN, new Shown(officer.id(), real.instant()));
        }
        return answer;
    }
}
