package org.acogida.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.signin.SignInDelays.Attempt;
import org.junit.jupiter.api.Test;

/** Who guesses waits longer each time; whoever else signs in does not wait for them. */
class SignInDelaysTest {

    private static final Attempt GUESS = new Attempt("ana", "192.0.2.7", Optional.empty());

    private final SignInDelays delays = new SignInDelays();
    private Instant now = Instant.parse("2018-10-19T15:00:00Z");

    private long secondsToWait(Attempt attempt) {
        return delays.begin(attempt, now).map(Duration::toSeconds).orElse(0L);
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(secondsToWait(attempt)).isZero();
            now = now.plus(SignInDelays.LONGEST);
        }
    }

    private void passOver(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void aFewMistakesCostNothingAndThenEachTwiceAsMuchUpToTheLongest() {
        for (int i = 0; i < SignInDelays.FREE; i++) {
            assertThat(secondsToWait(GUESS)).isZero();
        }
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waits.add(secondsToWait(GUESS));
            passOver(waits.getLast());
            assertThat(secondsToWait(GUESS)).isZero();
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void askingBeforeItsTimeCostsNothing() {
        fail(GUESS, 20);
        assertThat(secondsToWait(GUESS)).isZero();
        for (int i = 0; i < 1_000; i++) {
            assertThat(secondsToWait(GUESS)).isEqualTo(30);
        }
        passOver(30);
        assertThat(secondsToWait(GUESS)).isZero();
    }

    @Test
    void anotherNetworkAndAKnownBrowserDoNotWaitForWhoeverGuesses() {
        fail(GUESS, 20);
        assertThat(secondsToWait(GUESS)).isZero();
        assertThat(secondsToWait(new Attempt("ana", "198.51.100.1", Optional.empty())))
                .isZero();
        assertThat(secondsToWait(new Attempt("ana", "192.0.2.7", Optional.of("its digest"))))
                .isZero();
        assertThat(secondsToWait(new Attempt(" ANA ", "192.0.2.7", Optional.empty())))
                .isEqualTo(30);
    }

    @Test
    void oneNetworkThatTriesManyNamesWaits() {
        for (int i = 0; i < SignInDelays.FREE_OF_NETWORK; i++) {
            assertThat(secondsToWait(new Attempt("name " + i, "2001:db8:7::" + i, Optional.empty())))
                    .isZero();
        }
        assertThat(secondsToWait(new Attempt("one more", "2001:db8:7:8::9", Optional.empty())))
                .isEqualTo(1);
        assertThat(secondsToWait(new Attempt("one more", "2001:db8:8::9", Optional.empty())))
                .isZero();
        assertThat(secondsToWait(new Attempt("name 3", "2001:db8:7::3", Optional.of("its digest"))))
                .isZero();
    }

    @Test
    void whoGetsInAtLastBeginsAnew() {
        fail(GUESS, 9);
        assertThat(secondsToWait(GUESS)).isZero();
        delays.succeed(GUESS, now);
        for (int i = 0; i < SignInDelays.FREE; i++) {
            assertThat(secondsToWait(GUESS)).isZero();
        }
        assertThat(secondsToWait(GUESS)).isEqualTo(1);
    }

    @Test
    void signingInAsOneselfGivesNoMoreGuessesAtOthers() {
        Attempt own = new Attempt("insider", "192.0.2.7", Optional.empty());
        int guessed = 0;
        for (int i = 0; i < 200; i++) {
            guessed += secondsToWait(new Attempt("name " + i, "192.0.2.7", Optional.empty())) == 0 ? 1 : 0;
            if (secondsToWait(own) == 0) {
                delays.succeed(own, now);
            }
        }
        assertThat(guessed).isEqualTo(SignInDelays.FREE_OF_NETWORK);
    }

    @Test
    void whatCouldNotBeJudgedDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(secondsToWait(GUESS)).isZero();
            delays.forgive(GUESS, now);
        }
    }

    @Test
    void afterAQuarterOfAnHourAllIsForgotten() {
        fail(GUESS, 20);
        passOver(SignInDelays.FORGOTTEN.toSeconds());
        for (int i = 0; i < SignInDelays.FREE; i++) {
            assertThat(secondsToWait(GUESS)).isZero();
        }
        assertThat(secondsToWait(GUESS)).isEqualTo(1);
    }

    @Test
    void whoeverGuessesCodesWaitsFromEverywhereButTheOwnersBrowserDoesNot() {
        for (int i = 0; i < SignInDelays.FREE; i++) {
            assertThat(secondsToWait(code("192.0.2." + i, Optional.empty()))).isZero();
        }
        assertThat(secondsToWait(code("198.51.100.1", Optional.empty()))).isPositive();
        assertThat(secondsToWait(code("198.51.100.1", Optional.of("its digest"))))
                .isZero();
        assertThat(secondsToWait(new Attempt("ana", "198.51.100.1", Optional.empty())))
                .isZero();
    }

    private static Attempt code(String address, Optional<String> device) {
        return new Attempt("ana", address, device, SignInDelays.Step.CODE);
    }
}
