package org.acogida.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.attachments.HostileFile.Becomes;
import org.acogida.procedure.AttachmentKind;
import org.acogida.scanner.NoScanner;
import org.acogida.web.TestWords;
import org.acogida.web.attachments.FaultWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a file made to do harm comes a picture drawn anew, a refusal that says what to do, or evidence that is marked (R27). */
class HostileFilesTest {
    private static final int FEWEST = 200;
    private static final List<HostileFile> ALL = HostileFiles.list();

    private final FileIntake intake = new FileIntake(new NoScanner());

    static Stream<HostileFile> all() {
        return ALL.stream();
    }

    @Test
    void thereAreTwoHundredOfThem() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(ALL.stream().map(HostileFile::about).distinct()).hasSameSizeAs(ALL);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachBecomesWhatItMust(HostileFile file) {
        Taken taken = intake.takeWhole(file.name(), file.content(), file.purpose());
        switch (file.becomes()) {
            case Becomes.Picture _ -> checkPicture(taken);
            case Becomes.Refused refused -> checkRefused(taken, file.name(), Optional.of(refused.fault()));
            case Becomes.Marked marked -> {
                AttachedFile kept = ((Taken.Fit) taken).file();
                assertThat(kept.details().kind()).isEqualTo(AttachmentKind.PDF);
                assertThat(kept.details().active()).isEqualTo(marked.active());
                assertThat(kept.content()).as("evidence stays as it came").isEqualTo(file.content());
            }
            case Becomes.PictureOrRefused _ -> {
                if (taken instanceof Taken.Fit) {
                    checkPicture(taken);
                } else {
                    checkRefused(taken, file.name(), Optional.empty());
                }
            }
        }
    }

    private static void checkPicture(Taken taken) {
        assertThat(taken).isInstanceOf(Taken.Fit.class);
        AttachedFile kept = ((Taken.Fit) taken).file();
        assertThat(kept.details().kind()).isEqualTo(AttachmentKind.JPEG);
        PlainJpeg.check(kept.content());
        assertThat(kept.details().name()).doesNotContain("/", "\\", "\0", "\r", "\n", "\u202e");
    }

    private static void checkRefused(Taken taken, String name, Optional<Fault> expected) {
        assertThat(taken).isInstanceOf(Taken.Unfit.class);
        Fault fault = ((Taken.Unfit) taken).fault();
        expected.ifPresent(due -> assertThat(fault).isEqualTo(due));
        String plain = AttachedFile.plain(name);
        for (String language : List.of("es", "en")) {
            String said = new FaultWords(TestWords.in(language)).of(name, fault);
            assertThat(said).as("reason and remedy").matches("(?s).*[.:;].+\\..*");
            assertThat(said).hasSizeLessThan(400);
            if (!plain.isEmpty()) {
                assertThat(said).contains(plain.substring(0, Math.min(plain.length(), 60)));
            }
        }
    }

    /** A JPEG of at most 1,600 pixels a side that holds tables, a frame and scans, and nothing else. */
    static final class PlainJpeg {
        private PlainJpeg() {}

        static void check(byte[] file) {
            var image = MadePictures.read(file);
            assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(Pictures.LONGEST_KEPT);
            int at = 2;
            while (file[at + 1] != (byte) 0xDA) {
                assertThat(file[at]).isEqualTo((byte) 0xFF);
                int marker = Byte.toUnsignedInt(file[at + 1]);
                assertThat(marker).as("segment").isIn(0xC0, 0xC4, 0xDB, 0xE0);
                int length = (Byte.toUnsignedInt(file[at + 2]) << 8) | Byte.toUnsignedInt(file[at + 3]);
                if (marker == 0xE0) {
                    assertThat(length).as("a JFIF without a small picture").isEqualTo(16);
                }
                at += 2 + length;
            }
            String text = new String(file, StandardCharsets.ISO_8859_1);
            assertThat(text.indexOf("\u00ff\u00d9")).as("one end, at the end").isEqualTo(file.length - 2);
            assertThat(text).doesNotContain("canary", "GPS", "Exif", "PK\u0003\u0004", "%PDF");
        }
    }
}
