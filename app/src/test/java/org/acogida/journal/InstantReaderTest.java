package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments read by hand are those that the JDK reads. */
class InstantReaderTest {

    @Test
    void readsEveryMomentAsItIsWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int nanos = random.nextInt(1_000_000_000);
            int cut = (int) Math.pow(10, random.nextInt(10));
            Instant at =
                    Instant.ofEpochSecond(random.nextLong(-99_999_999_999L, 200_000_000_000L), nanos - nanos % cut);
            assertThat(InstantReader.parse(at.toString())).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-19T15:00:00Z",
                "2018-10-19T15:00:00.5Z",
                "2016-02-29T00:00:00.123456789Z",
                "2018-10-19T24:00:00Z",
                "2018-10-19T23:59:60Z",
                "2018-10-19T15:00:00-06:00",
                "2018-10-19T15:00:00.Z"
            })
    void readsAsTheJdkDoes(String text) {
        assertThat(InstantReader.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2018-10-19",
                "2018-02-30T15:00:00Z",
                "2018-13-01T15:00:00Z",
                "2018-10-19T25:00:00Z",
                "2018-10-19T15:61:00Z",
                "2018-10-19T15:00Z",
                "2018-10-19T15:00:00.1234567890Z",
                "2018-10-19 15:00:00Z",
                "2018-10-19T15:00:0xZ",
                "２018-10-19T15:00:00Z"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> InstantReader.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
