package org.acogida.web.tablets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A code that is guessed at waits by itself, and all guesses together come to so many in a second (safety R23). */
class EnrolmentGuessesTest {
    private static final Instant BEGIN = Instant.parse("2018-10-19T15:00:00Z");

    private final EnrolmentGuesses guesses = new EnrolmentGuesses();

    @Test
    void guessesAtOneCodeMakeNoOtherWait() {
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(guesses.begin("AAAA", BEGIN)).isEmpty());
        assertThat(guesses.begin("AAAA", BEGIN)).contains(Duration.ofSeconds(1));
        assertThat(guesses.begin("BBBB", BEGIN)).isEmpty();
    }

    @Test
    void inFifteenMinutesNoMoreIsJudgedThanTheArithmeticSays() {
        long judged = IntStream.range(0, 900)
                .mapToObj(BEGIN::plusSeconds)
                .mapToLong(second -> IntStream.range(0, 1_000)
                        .filter(at -> guesses.begin(second + "/" + at, second).isEmpty())
                        .count())
                .sum();
        assertThat(judged).isEqualTo(45_000);
    }

    @Test
    void rightCodesCostNothing() {
        for (int at = 0; at < 1_000; at++) {
            assertThat(guesses.begin("T" + at, BEGIN)).isEmpty();
            guesses.right("T" + at, BEGIN);
        }
    }
}
