package org.acogida.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {

    /** By the definition: every way to make one of the other, a letter at a time. */
    private static int slowly(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int least = Math.min(slowly(one.substring(1), other), slowly(one, other.substring(1))) + 1;
        int rest = slowly(one.substring(1), other.substring(1));
        least = Math.min(least, rest + (one.charAt(0) == other.charAt(0) ? 0 : 1));
        if (one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)) {
            least = Math.min(least, slowly(one.substring(2), other.substring(2)) + 1);
        }
        return least;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    @Test
    void slipsAreCountedAsFarAsAsked() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            String one = word(random);
            String other = word(random);
            int most = random.nextInt(4);
            assertThat(Spelling.slips(one, other, most))
                    .as(one + " / " + other + " as far as " + most)
                    .isEqualTo(Math.min(most + 1, slowly(one, other)));
        }
    }
}
