package org.acogida.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.signin.SignInDelays.Attempt;
import org.acogida.signin.SignInDelays.Step;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in to show who they are once more, before what cannot be undone: a code of their second factor, or
 * the password where they have none. Whoever guesses waits, as at the sign-in.
 */
@Component
public final class FreshProof {
    /** The field of a form in which it is typed; no page shows it again, or carries it on. */
    public static final String FIELD = "freshProof";

    private final SecondFactors factors;
    private final Officers officers;
    private final Clock real;
    private final SignInDelays delays = new SignInDelays();
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    FreshProof(SecondFactors factors, Officers officers, Clock real) {
        this.factors = factors;
        this.officers = officers;
        this.real = real;
    }

    /** What is asked for. */
    public enum Kind {
        CODE,
        PASSWORD
    }

    /** What became of it. */
    public sealed interface Answer {
        record Shown() implements Answer {}

        record Wrong() implements Answer {}

        /** Too many before it failed; it was not looked at. */
        record Wait(Duration time) implements Answer {}
    }

    /** What an officer is asked for. */
    public Kind kind(UUID officer) {
        return factors.enrolledAt(officer).isPresent() ? Kind.CODE : Kind.PASSWORD;
    }

    /** Judges what was typed; a code is taken once. */
    public Answer judge(Officer officer, String typed) {
        Attempt attempt = new Attempt(officer.username(), "", Optional.empty(), Step.CODE);
        Optional<Duration> wait = delays.begin(attempt, real.instant());
        if (wait.isPresent()) {
            return new Answer.Wait(wait.get());
        }
        if (!isShown(officer, typed)) {
            return new Answer.Wrong();
        }
        delays.succeed(attempt, real.instant());
        return new Answer.Shown();
    }

    private boolean isShown(Officer officer, String typed) {
        return switch (kind(officer.id())) {
            case CODE -> factors.take(officer.id(), typed);
            case PASSWORD ->
                officers.find(officer.id())
                        .filter(known -> passwords.matches(typed, known.passwordHash()))
                        .isPresent();
        };
    }
}
