package org.acogida.web.tablets;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acogida.signin.SignInDelays;
import org.acogida.signin.SignInDelays.Attempt;
import org.acogida.signin.SignInDelays.Step;

/**
 * How long a code of enrolment waits to be judged (safety R23): by the letters that find it, and by how many of all are wrong in a
 * second, whatever address they come from, as a whole camp may have one. See docs/threat-model.md for what a guess can hope for.
 */
final class EnrolmentGuesses {
    /** How many codes that are not right are judged in a second. */
    static final int MOST_IN_A_SECOND = 50;

    private final SignInDelays byHandle = new SignInDelays();
    private long second = Long.MIN_VALUE;
    private int judged;

    /** Begins an attempt, which counts as wrong until it was {@link #right}; or says how long to wait. */
    synchronized Optional<Duration> begin(String handle, Instant now) {
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            judged = 0;
        }
        if (judged >= MOST_IN_A_SECOND) {
            return Optional.of(Duration.between(now, Instant.ofEpochSecond(second + 1)));
        }
        Optional<Duration> wait = byHandle.begin(attempt(handle), now);
        if (wait.isEmpty()) {
            judged++;
        }
        return wait;
    }

    /** That a code was right, so that neither it nor those wrong before it with its letters count. */
    synchronized void right(String handle, Instant now) {
        byHandle.succeed(attempt(handle), now);
        judged = Math.max(0, judged - 1);
    }

    private static Attempt attempt(String handle) {
        return new Attempt(handle, "", Optional.empty(), Step.CODE);
    }
}
