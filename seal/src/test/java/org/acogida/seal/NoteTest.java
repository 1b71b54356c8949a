package org.acogida.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Notes, checkpoints and cosignatures against what others publish: the example of C2SP signed-note's own library
 * (golang.org/x/mod/sumdb/note), and keys and a cosignature of witnesses (transparency-dev/formats).
 */
class NoteTest {

    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE = "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final String WITNESS = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

    @Test
    void aNoteIsSignedAsPublished() {
        SignedNote note = SignedNote.sign(TEXT, SigningKey.parse(PRIVATE));
        assertThat(note.toString()).isEqualTo(TEXT + "\n" + SIGNATURE);
        assertThat(SignedNote.parse(note.toString()).isSignedBy(VerifierKey.parse(PUBLIC)))
                .isTrue();
    }

    @Test
    void keysAreReadAndWrittenAsPublished() {
        assertThat(SigningKey.parse(PRIVATE).verifier()).hasToString(PUBLIC);
        assertThat(SigningKey.parse(PRIVATE).toText()).isEqualTo(PRIVATE);
        assertThat(VerifierKey.parse(WITNESS)).hasToString(WITNESS);
        assertThat(VerifierKey.parse(WITNESS).type()).isEqualTo(KeyType.COSIGNATURE);
    }

    @Test
    void noPartOfAKeyIsAKeyAndNoChangeOfOneEither() {
        for (int from = 0; from <= PUBLIC.length(); from++) {
            for (int to = from; to <= PUBLIC.length(); to++) {
                if (to - from < PUBLIC.length()) {
                    String part = PUBLIC.substring(from, to);
                    assertThatThrownBy(() -> VerifierKey.parse(part)).isInstanceOf(SealException.class);
                }
            }
        }
        for (int i = 0; i < PUBLIC.length(); i++) {
            String changed = changed(PUBLIC, i);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).isInstanceOf(SealException.class);
        }
        for (int i = 0; i < PRIVATE.length(); i++) {
            String changed = changed(PRIVATE, i);
            assertThatThrownBy(() -> SigningKey.parse(changed))
                    .isInstanceOf(SealException.class)
                    .hasMessageNotContaining(PRIVATE.substring(40));
        }
    }

    private static String changed(String text, int at) {
        return text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
    }

    @Test
    void whatIsNoNoteIsRefused() {
        List<String> bad = List.of(
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + SIGNATURE.substring(0, SIGNATURE.length() - 1),
                "\u0001" + TEXT + "\n" + SIGNATURE,
                TEXT + "\n\u2014 Bad Name x08go/ZJ\n",
                TEXT + "\n" + SIGNATURE + "Unexpected line.\n",
                TEXT + "\n" + SIGNATURE.repeat(101));
        bad.forEach(note -> assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(SealException.class));
    }

    @Test
    void aSignatureInTheKeysNameMustBeRightAndOthersAreLeftAlone() {
        VerifierKey key = VerifierKey.parse(PUBLIC);
        SignedNote note = SignedNote.sign(TEXT, SigningKey.parse(PRIVATE));
        NoteSignature bad = new NoteSignature(key.name(), key.id(), new byte[64]);
        NoteSignature other = new NoteSignature("somebody", key.id(), new byte[64]);
        assertThat(note.with(List.of(bad)).isSignedBy(key)).isFalse();
        assertThat(note.with(List.of(other)).isSignedBy(key)).isTrue();
        assertThat(new SignedNote(TEXT, List.of(other)).isSignedBy(key)).isFalse();
    }

    @Test
    void theMomentOfACosignatureIsReadAsPublished() {
        String line = "\u2014 witness ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyoc"
                + "WODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==\n";
        assertThat(Cosignature.time(SignedNote.signatures(line).getFirst()))
                .contains(Instant.ofEpochSecond(1_727_964_367));
        assertThat(Cosignature.time(SignedNote.signatures(SIGNATURE).getFirst()))
                .isEmpty();
    }

    @Test
    void aCosignatureHoldsForItsTextItsMomentAndItsWitness() {
        SigningKey witness = SigningKey.generate("ombudsman.example/w1", KeyType.COSIGNATURE);
        Instant at = Instant.parse("2018-10-19T15:00:00Z");
        NoteSignature made = Cosignature.make("journal\n0\n", witness, at);
        assertThat(Cosignature.time(made)).contains(at);
        assertThat(Cosignature.isBy(witness.verifier(), "journal\n0\n", made)).isTrue();
        assertThat(Cosignature.isBy(witness.verifier(), "journal\n1\n", made)).isFalse();
        byte[] later = made.bytes().clone();
        later[7]++;
        NoteSignature moved = new NoteSignature(made.name(), made.keyId(), later);
        assertThat(Cosignature.isBy(witness.verifier(), "journal\n0\n", moved)).isFalse();
        VerifierKey other =
                SigningKey.generate("ombudsman.example/w1", KeyType.COSIGNATURE).verifier();
        assertThat(Cosignature.isBy(other, "journal\n0\n", made)).isFalse();
    }

    @Test
    void aCheckpointIsOneTextOnly() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        List.of(
                        text.replace("20852163", "020852163"),
                        text.replace("20852163", "-1"),
                        text.replace("q2I=", "q2J="),
                        text + "more\n",
                        text.stripTrailing(),
                        text.substring(text.indexOf('\n')))
                .forEach(bad -> assertThatThrownBy(() -> Checkpoint.parse(bad)).isInstanceOf(SealException.class));
    }
}
