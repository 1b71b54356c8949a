package org.acogida.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.acogida.postgres.Needed;
import org.acogida.wording.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real token, SoftHSM, which {@code .ci/run} installs. It runs in a JVM of its own, as the library is set up once. */
class TokenKeyTest {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    @TempDir
    private Path temporary;

    private Path configuration() throws IOException, InterruptedException {
        Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
        Needed.orLeaveOut(library.isPresent(), "SoftHSM is missing. On Debian: apt-get install softhsm2");
        Files.createDirectories(temporary.resolve("tokens"));
        Files.writeString(temporary.resolve("softhsm2.conf"), "directories.tokendir = " + temporary.resolve("tokens"));
        run("softhsm2-util", "--init-token", "--free", "--label", "acogida", "--pin", "1234", "--so-pin", "5678");
        return Files.writeString(temporary.resolve("token.cfg"), """
                name = acogida
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library.orElseThrow()));
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", temporary.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private String inItsOwnJvm(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Story.class.getName()));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    @Test
    void aFolderIsMadeOpenedAndRotatedWithTheTokensKey() throws Exception {
        String configuration = configuration().toString();
        String keys = temporary.resolve("keys").toString();
        assertThat(inItsOwnJvm("make", configuration, "1234", keys)).contains("made 1");
        assertThat(inItsOwnJvm("open", configuration, "1234", keys)).contains("opened 1, same key");
        assertThat(inItsOwnJvm("rotate", configuration, "1234", keys)).contains("rotated 2");
        assertThat(inItsOwnJvm("open", configuration, "1234", keys)).contains("opened 2, same key");
        assertThat(inItsOwnJvm("open", configuration, "0000", keys)).contains("refused", "token.cfg");
        assertThat(inItsOwnJvm("passphrase", configuration, "1234", keys)).contains("refused", "pkcs11", "passphrase");
        run("softhsm2-util", "--delete-token", "--token", "acogida");
        run("softhsm2-util", "--init-token", "--free", "--label", "acogida", "--pin", "1234", "--so-pin", "5678");
        assertThat(inItsOwnJvm("open", configuration, "1234", keys)).contains("refused", TokenKey.LABEL);
    }

    @Test
    void aTokenThatIsNotThereIsNamed() {
        Path missing = temporary.resolve("missing.cfg");
        assertThatThrownBy(() -> new TokenKey(missing, "1234").wrap(new byte[32], new byte[0]))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(missing.toString());
    }

    /** What one program does with the token. */
    static final class Story {
        private static final long NUMBER = 1;

        private Story() {}

        public static void main(String[] words) throws IOException {
            Path keys = Path.of(words[3]);
            Path note = keys.resolveSibling("key-one");
            MasterKey master = words[0].equals("passphrase")
                    ? new Passphrase(TestKeys.PASSPHRASE)
                    : new TokenKey(Path.of(words[1]), words[2]);
            try {
                KeyFolder folder =
                        words[0].equals("make") ? KeyFolder.make(keys, master) : KeyFolder.open(keys, master);
                byte[] key = folder.find(NUMBER).orElseThrow().getEncoded();
                switch (words[0]) {
                    case "make" -> {
                        Files.write(note, key);
                        System.out.println("made " + folder.generation());
                    }
                    case "rotate" -> {
                        folder.rotate();
                        System.out.println("rotated " + folder.generation());
                    }
                    default ->
                        System.out.println("opened " + folder.generation()
                                + (Arrays.equals(key, Files.readAllBytes(note)) ? ", same key" : ", other key"));
                }
            } catch (Problem e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }
}
