package org.acogida.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the verifier, as an auditor and a witness use it. */
class VerifyTest {

    private static final String KEY = TestJournal.KEY.verifier().toString();

    private final TestJournal journal = new TestJournal(300);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void export() throws IOException {
        Files.write(file("journal"), journal.export());
        Files.writeString(file("held"), journal.checkpoint(100).toString());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private int run(String... words) {
        said.reset();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Verify(to, to, Wordings.in(Locale.ENGLISH))
                .run(Stream.of(words)
                        .map(word ->
                                word.startsWith("@") ? file(word.substring(1)).toString() : word)
                        .toList());
    }

    /** What a sentence names. */
    private static Set<String> named(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSoundJournalIsToldToBeSound() throws IOException {
        assertThat(run("@journal", "--key", KEY, "--checkpoint", "@held")).isZero();
        assertThat(said()).startsWith("Sound: acogida/test, 300 entries, 2 checkpoints.");
        Files.writeString(file("key"), KEY + "\n");
        String witness = TestJournal.WITNESS.verifier().toString();
        assertThat(run("@journal", "--key", "@key", "--witness", witness)).isZero();
        assertThat(said()).contains("ombudsman.example/w1 cosigned 300 entries at 2018-10-19T12:00:00Z.");
    }

    @Test
    void anUnsoundOneIsToldToBeUnsound() throws IOException {
        byte[] bytes = Files.readAllBytes(file("journal"));
        bytes[20_000] ^= 1;
        Files.write(file("journal"), bytes);
        assertThat(run("@journal", "--key", KEY)).isEqualTo(Verify.UNSOUND);
        assertThat(said()).contains("it is not what was sealed");
    }

    @Test
    void whatCannotBeUsedIsNamed() throws IOException {
        Files.writeString(file("note"), "hello\n");
        List<List<String>> commands = List.of(
                List.of("@journal"),
                List.of("@journal", "--key"),
                List.of("@journal", "--key", "a+b+c"),
                List.of("@journal", "--key", "@nothing"),
                List.of("@nothing", "--key", KEY),
                List.of("@note", "--key", KEY),
                List.of("@journal", "@held", "--key", KEY),
                List.of("@journal", "--key", KEY, "--checkpoint", "@note"),
                List.of("@journal", "--key", KEY, "--strict", "yes"));
        for (List<String> command : commands) {
            assertThat(run(command.toArray(String[]::new))).as(command + said()).isEqualTo(Verify.UNUSABLE);
            assertThat(said()).as(command.toString()).isNotBlank().doesNotContain("{");
        }
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("acogida verify FILE --key KEY");
    }

    @Test
    void aWitnessMakesAKeyCosignsAndKeepsWhatItSaw() throws IOException {
        assertThat(run("new-key", "unhcr.example/w2", "--out", "@secret")).isZero();
        String vkey = said().strip();
        assertThat(Files.getPosixFilePermissions(file("secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(run("new-key", "unhcr.example/w2", "--out", "@secret")).isEqualTo(Verify.UNUSABLE);
        Files.writeString(file("request"), journal.checkpoint(200).toString());
        String[] cosign = {"cosign", "@request", "--log", KEY, "--key", "@secret", "--held", "@seen"};
        assertThat(run(cosign)).isZero();
        SignedNote note = SignedNote.parse(said());
        assertThat(Cosignature.isBy(
                        VerifierKey.parse(vkey), note.text(), note.signatures().getLast()))
                .isTrue();
        assertThat(Files.readString(file("seen"))).isEqualTo(said());
        Files.writeString(file("request"), journal.checkpoint(100).toString());
        assertThat(run(cosign)).isEqualTo(Verify.UNSOUND);
        assertThat(said()).contains("Not cosigned");
        assertThat(run("@journal", "--key", KEY, "--checkpoint", "@seen")).isZero();
    }

    @Test
    void bothLanguagesSayTheSame() {
        ResourceBundle spanish = Wordings.read("verify.properties");
        ResourceBundle english = Wordings.read("verify_en.properties");
        for (String key : spanish.keySet()) {
            assertThat(named(english.getString(key))).as(key).isEqualTo(named(spanish.getString(key)));
            assertThat(english.getString(key).replace("''", "")).as(key).doesNotContain("'");
        }
        assertThat(Wordings.read("verify.properties").keySet())
                .isEqualTo(Wordings.read("verify_en.properties").keySet());
        assertThat(Arguments.language(List.of(), Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Locale.of("en"));
        assertThat(Arguments.language(List.of("--lang", "es"), Map.of("LANG", "en")))
                .isEqualTo(Locale.of("es"));
    }
}
