package org.acogida.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.acogida.procedure.AttachmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedFileTest {
    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatItIsStandsInItsFirstBytes() {
        assertThat(AttachedFile.of("foto.exe", PDF).details().kind()).isEqualTo(AttachmentKind.PDF);
        assertThat(AttachedFile.of("foto.exe", PDF).details().size()).isEqualTo(PDF.length);
        for (byte[] picture : List.of(MadePictures.jpeg(9, 9), MadePictures.png(9, 9))) {
            AttachedFile file = AttachedFile.of("foto.exe", picture);
            assertThat(file.details().kind()).isEqualTo(AttachmentKind.JPEG);
            assertThat(file.details().size()).isEqualTo(file.content().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>%PDF-", "PK\u0003\u0004", "GIF89a", "%PD", "\u0089PNG"})
    void anythingElseIsRefusedWhateverItsName(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(AttachedFile.findFault("passport.pdf", bytes)).contains(Fault.OTHER_KIND);
        assertThatThrownBy(() -> AttachedFile.of("passport.pdf", bytes)).hasMessageContaining("OTHER_KIND");
    }

    @Test
    void sizeAndNameHaveTheirLimits() {
        byte[] largest = Arrays.copyOf(PDF, AttachedFile.LARGEST);
        assertThat(AttachedFile.findFault("a.pdf", largest)).isEmpty();
        assertThat(AttachedFile.findFault("a.pdf", Arrays.copyOf(PDF, AttachedFile.LARGEST + 1)))
                .contains(Fault.TOO_BIG);
        assertThat(AttachedFile.findFault("a.pdf", new byte[0])).contains(Fault.EMPTY);
        assertThat(AttachedFile.findFault(" \u0000", PDF)).contains(Fault.NO_NAME);
        assertThat(AttachedFile.findFault("a".repeat(AttachedFile.LONGEST_NAME), PDF))
                .isEmpty();
        assertThat(AttachedFile.findFault("a".repeat(AttachedFile.LONGEST_NAME + 1), PDF))
                .contains(Fault.LONG_NAME);
    }

    @Test
    void foldersAndInvisibleCharactersAreNoPartOfTheName() {
        assertThat(AttachedFile.of("C:\\Docs\\../acta\u202Efdp.pdf\r\n", PDF)
                        .details()
                        .name())
                .isEqualTo("actafdp.pdf");
    }
}
