package org.acogida.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acogida.attachments.AttachedFile;
import org.acogida.attachments.Fault;
import org.acogida.attachments.FileIntake;
import org.acogida.attachments.MadePictures;
import org.acogida.attachments.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real daemon of ClamAV, with a signature of our own. */
class ClamdTest {
    private static RunningClamd running;

    @BeforeAll
    static void start() {
        running = new RunningClamd();
    }

    @AfterAll
    static void stop() {
        System.out.println("clamd with one signature: " + running.memory() + " kB");
        running.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatItKnowsIsHarmfulAndAllElseIsNot() {
        Clamd clamd = Clamd.at(running.address());
        assertThat(clamd.scan(bytes("%PDF-1.7 nothing"))).isEqualTo(new Finding.Nothing());
        assertThat(clamd.scan(bytes("%PDF-1.7 " + RunningClamd.HARMFUL)))
                .isInstanceOfSatisfying(
                        Finding.Harmful.class,
                        found -> assertThat(found.signature()).startsWith("Acogida.Test.Canary"));
    }

    @Test
    void aFileOfTheLargestSizeIsLookedIntoToItsEnd() {
        byte[] file = Arrays.copyOf(bytes("%PDF-1.7 "), AttachedFile.LARGEST);
        byte[] harmful = bytes(RunningClamd.HARMFUL);
        Clamd clamd = Clamd.at(running.address());
        assertThat(clamd.scan(file)).isEqualTo(new Finding.Nothing());
        System.arraycopy(harmful, 0, file, file.length - harmful.length, harmful.length);
        assertThat(clamd.scan(file)).isInstanceOf(Finding.Harmful.class);
    }

    @Test
    void severalAreLookedIntoAtOnce() {
        Clamd clamd = Clamd.at(running.address());
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .filter(i -> clamd.scan(bytes(i % 2 == 0 ? RunningClamd.HARMFUL : "nothing"))
                                instanceof Finding.Harmful)
                        .count())
                .isEqualTo(20);
    }

    @Test
    void whatIsHarmfulIsNotKeptThoughItWouldBeDrawnAnew() {
        FileIntake intake = new FileIntake(Clamd.at(running.address()));
        byte[] picture = MadePictures.jpeg(40, 30);
        byte[] harmful = Arrays.copyOf(picture, picture.length + RunningClamd.HARMFUL.length());
        System.arraycopy(bytes(RunningClamd.HARMFUL), 0, harmful, picture.length, RunningClamd.HARMFUL.length());
        assertThat(intake.takeWhole("a.jpg", picture, Optional.empty())).isInstanceOf(Taken.Fit.class);
        assertThat(intake.takeWhole("a.jpg", harmful, Optional.empty())).isEqualTo(new Taken.Unfit(Fault.HARMFUL));
    }

    @Test
    void withoutAnAnswerNothingIsKeptAndAfterwardsItIsAgain() {
        try (RunningClamd own = new RunningClamd()) {
            FileIntake intake = new FileIntake(Clamd.at(own.address()));
            byte[] picture = MadePictures.jpeg(40, 30);
            own.stop();
            assertThat(intake.takeWhole("a.jpg", picture, Optional.empty()))
                    .isEqualTo(new Taken.Unfit(Fault.SCANNER_AWAY));
            assertThat(Clamd.at(own.address()).state()).isEqualTo(FileScanner.State.AWAY);
            own.startAgain();
            assertThat(intake.takeWhole("a.jpg", picture, Optional.empty())).isInstanceOf(Taken.Fit.class);
            assertThat(Clamd.at(own.address()).state()).isEqualTo(FileScanner.State.HERE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:3310", "clamd://", "clamd://host", "http://host:3310", "clamd:host:1", "clamd://a b:1"
            })
    void anAddressThatIsNoneIsToldWithItsRemedy(String address) {
        assertThatThrownBy(() -> Clamd.at(address))
                .hasMessageContaining("acogida.scanner '" + address + "'")
                .hasMessageContaining("clamd://HOST:PORT");
    }
}
