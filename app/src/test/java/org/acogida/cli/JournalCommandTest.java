package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.seal.Verify;
import org.acogida.sealing.SealedDesk;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sealed journal from the program to a witness and an auditor outside, who have the verifier and nothing else. */
class JournalCommandTest {

    private final DatabaseAccess database = TestDatabase.migrated();
    private String said = "";

    @TempDir
    private Path folder;

    private int journal(String... words) throws IOException {
        Path password = Files.writeString(file("password"), database.owner().password());
        StringWriter to = new StringWriter();
        PrintWriter out = new PrintWriter(to, true);
        List<String> all = new ArrayList<>(List.of("journal"));
        all.addAll(List.of(words));
        all.addAll(List.of("--database-url", database.url(), "--owner-password-file", password.toString()));
        int code = CommandFrame.run(
                new Front(Object.class, Wording.in(Locale.ENGLISH), out, out), all.toArray(String[]::new));
        said = to.toString();
        return code;
    }

    /** In a process of its own, with the classes of the seal alone. */
    private int verify(String... words) throws IOException, InterruptedException {
        String classes = Path.of(Verify.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes));
        command.add(Verify.class.getName());
        Stream.concat(Stream.of(words), Stream.of("--lang", "en")).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(file(name), text).toString();
    }

    @Test
    void aWitnessCosignsAndAnAuditorVerifies() throws IOException, InterruptedException {
        try (SealedDesk desk = new SealedDesk(database)) {
            desk.app(SealedDesk.entries(0, 30));
            desk.sealAll();
            assertThat(journal("key")).as(said).isZero();
            String key = said.strip();
            assertThat(verify(
                            "new-key",
                            "ombudsman.example/w1",
                            "--out",
                            file("secret").toString()))
                    .as(said)
                    .isZero();
            String witness = said.strip();
            assertThat(journal("checkpoint")).isZero();
            cosign(key, witness);
            desk.app(SealedDesk.entries(100, 30));
            desk.sealAll();
            assertThat(journal("checkpoint", "--old", "30")).isZero();
            cosign(key, witness);
            String out = file("journal").toString();
            assertThat(journal("export", "--out", out)).as(said).isZero();
            assertThat(said).contains("60 entries in " + out);
            String held = file("held").toString();
            assertThat(verify(out, "--key", key, "--checkpoint", held, "--witness", witness))
                    .as(said)
                    .isZero();
            assertThat(said).contains("60 entries").contains("ombudsman.example/w1 cosigned 60 entries");
            desk.owner("update person_part set payload = '\\x00' where event_id = (select event_id from event"
                    + " where position = 8)");
            assertThat(journal("export", "--out", out)).isZero();
            assertThat(verify(out, "--key", key)).isEqualTo(1);
            assertThat(said).contains("Entry 7 (position 8, event ");
        }
    }

    private void cosign(String key, String witness) throws IOException, InterruptedException {
        String request = write("request", said);
        assertThat(verify(
                        "cosign",
                        request,
                        "--log",
                        key,
                        "--key",
                        file("secret").toString(),
                        "--held",
                        file("held").toString()))
                .as(said)
                .isZero();
        assertThat(journal("add-cosignature", write("cosigned", said), "--witness", witness))
                .as(said)
                .isZero();
        assertThat(said).contains("Kept the cosignature of ombudsman.example/w1");
    }

    @Test
    void whatCannotBeDoneIsNamed() throws IOException {
        assertThat(journal("checkpoint")).isEqualTo(1);
        assertThat(said).contains("Nothing is sealed yet");
        assertThat(journal("export", "--out", file("journal").toString())).isEqualTo(1);
        assertThat(file("journal")).doesNotExist();
        assertThat(journal("export", "--out", file("nowhere").resolve("journal").toString()))
                .isEqualTo(3);
        assertThat(said).contains("cannot be written");
        assertThat(journal("add-cosignature", write("note", "hello\n"), "--witness", "x"))
                .isEqualTo(2);
        assertThat(said).contains("This is no signed checkpoint");
        try (SealedDesk desk = new SealedDesk(database)) {
            desk.app(SealedDesk.entries(0, 3));
            desk.sealAll();
            assertThat(journal("checkpoint", "--old", "4")).isEqualTo(2);
            assertThat(said).contains("There is no checkpoint of 4 entries");
        }
    }
}
