package org.acogida.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.acogida.attachments.AttachedFile.Fault;
import org.acogida.procedure.AttachmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedFileTest {
    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"PDF, 255044462d312e37", "JPEG, ffd8ffe000", "PNG, 89504e470d0a1a0a00"})
    void whatItIsStandsInItsFirstBytes(AttachmentKind kind, String bytes) {
        AttachedFile file = AttachedFile.of("foto.exe", HexFormat.of().parseHex(bytes));
        assertThat(file.details().kind()).isEqualTo(kind);
        assertThat(file.details().size()).isEqualTo(bytes.length() / 2);
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
