package org.acogida.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.acogida.wording.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    private static final byte[] SECRET = "a secret that is looked for".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temporary;

    private Path path;
    private KeyFolder keys;

    @BeforeEach
    void make() {
        path = temporary.resolve("keys");
        keys = TestKeys.make(path);
    }

    private KeyFolder again() {
        return KeyFolder.open(path, new Passphrase(TestKeys.PASSPHRASE));
    }

    private static byte[] bytes(Optional<SecretKey> key) {
        return key.orElseThrow().getEncoded();
    }

    private static void assertRefused(ThrowingCallable what, String... words) {
        assertThatThrownBy(what).isInstanceOf(Problem.class).hasMessageContainingAll(words);
    }

    @Test
    void everyPersonHasAnotherKeyWhichIsThereWhenOpenedAgain() {
        List<Long> numbers =
                LongStream.range(0, 500).map(i -> keys.next()).boxed().toList();
        KeyFolder again = again();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(number -> new String(bytes(again.find(number)), StandardCharsets.ISO_8859_1)))
                .doesNotHaveDuplicates();
        assertThat(bytes(again.find(numbers.getLast()))).isEqualTo(bytes(keys.find(numbers.getLast())));
        assertThat(again.id()).isEqualTo(keys.id());
    }

    @Test
    void twoProgramsGiveOutNoNumberTwice() {
        KeyFolder other = again();
        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(i -> i % 2 == 0 ? keys.next() : other.next())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aDestroyedKeyIsGoneForEveryProgramAndForGood() {
        long gone = keys.next();
        long kept = keys.next();
        KeyFolder other = again();
        byte[] before = bytes(other.find(kept));
        keys.destroy(List.of(gone));
        assertThat(other.find(gone)).isEmpty();
        other.rotate();
        assertThat(other.find(gone)).isEmpty();
        assertThat(again().find(gone)).isEmpty();
        assertThat(bytes(again().find(kept))).isEqualTo(before);
    }

    @Test
    void whatWasNeverMadeIsNotFound() {
        assertThat(Stream.of(Long.MIN_VALUE, -1L, 0L, 1_000_000L, Long.MAX_VALUE / 128))
                .allSatisfy(number -> assertThat(keys.find(number)).isEmpty());
        keys.destroy(List.of(-5L, 0L, 1_000_000L));
        assertThat(keys.find(keys.next())).isPresent();
    }

    @Test
    void rotatingClosesAllWithAnotherKeyWhileOthersGoOn() throws IOException {
        long number = keys.next();
        byte[] before = bytes(keys.find(number));
        keys.keep("a-secret", SECRET);
        KeyFolder other = again();
        byte[] sealed = Files.readAllBytes(path.resolve("1/persons.keys"));
        keys.rotate();
        assertThat(keys.generation()).isEqualTo(2);
        assertThat(path.resolve("1")).doesNotExist();
        assertThat(Files.readAllBytes(path.resolve("2/persons.keys")))
                .hasSameSizeAs(sealed)
                .isNotEqualTo(sealed);
        assertThat(bytes(other.find(number))).isEqualTo(before);
        other.keep("another", SECRET);
        assertThat(other.generation()).isEqualTo(2);
        assertThat(again().find("a-secret")).contains(SECRET);
        assertThat(again().find("another")).contains(SECRET);
        assertThat(bytes(again().find(number))).isEqualTo(before);
    }

    @Test
    void aRotationThatWasCutOffChangesNothing() throws IOException {
        long number = keys.next();
        byte[] before = bytes(keys.find(number));
        Files.createDirectories(path.resolve("2/secrets"));
        Files.writeString(path.resolve("2/persons.keys"), "half of it");
        assertThat(bytes(again().find(number))).isEqualTo(before);
        keys.rotate();
        assertThat(bytes(again().find(number))).isEqualTo(before);
    }

    @Test
    void noFileHoldsASecretOrAKeyInClear() throws IOException {
        long number = keys.next();
        keys.keep("a-secret", SECRET);
        keys.keep("a-secret", SECRET);
        String key = new String(bytes(keys.find(number)), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain("looked for").doesNotContain(key);
                assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
        assertThat(keys.find("a-secret")).contains(SECRET);
        assertThat(keys.find("none")).isEmpty();
    }

    @Test
    void aSecretPutInThePlaceOfAnotherIsNotTaken() throws IOException {
        keys.keep("one", SECRET);
        keys.keep("two", "another".getBytes(StandardCharsets.UTF_8));
        Files.copy(
                path.resolve("1/secrets/one"),
                path.resolve("1/secrets/two"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> keys.find("two"))
                .isInstanceOf(Aead.ForgedException.class)
                .hasMessageContaining("put in another place");
    }

    @Test
    void aKeyPutInThePlaceOfAnotherIsNotTaken() throws IOException {
        long first = keys.next();
        Path file = path.resolve("1/persons.keys");
        byte[] all = Files.readAllBytes(file);
        System.arraycopy(all, 64 * (int) first, all, 64 * (int) (first + 1), 64);
        Files.write(file, all);
        assertThatThrownBy(() -> again().find(first + 1)).isInstanceOf(Aead.ForgedException.class);
    }

    @Test
    void aCopyServesForThoseWhoCameAfterItWasMade() {
        Path copy = temporary.resolve("copy");
        keys.copyTo(copy);
        List<Long> later =
                LongStream.range(0, 500).map(i -> keys.next()).boxed().toList();
        KeyFolder restored = KeyFolder.open(copy, new Passphrase(TestKeys.PASSPHRASE));
        assertThat(later)
                .allSatisfy(number -> assertThat(bytes(restored.find(number))).isEqualTo(bytes(keys.find(number))))
                .as("nobody else gets a key of theirs")
                .doesNotContain(restored.next());
        assertRefused(() -> keys.copyTo(copy), copy.toString(), "Give a folder that does not exist");
    }

    @Test
    void anotherPassphraseOpensItAndTheOneBeforeNoMore() {
        long number = keys.next();
        String words = "another one that is also long enough";
        keys.closeWith(new Passphrase(words, 1_000));
        assertRefused(this::again, "The passphrase is not the one", "Give the one it was made with");
        assertThat(KeyFolder.open(path, new Passphrase(words)).find(number)).isPresent();
        KeyFolder.open(path, new Passphrase(words)).rotate();
        assertThat(keys.find(number)).as("whoever has it open reads on").isPresent();
    }

    @Test
    void aThreadThatIsInterruptedTakesTheKeysFromNobody() {
        long number = keys.next();
        Thread.currentThread().interrupt();
        assertThat(keys.find(number)).isPresent();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(keys.find(number)).isPresent();
    }

    @Test
    void whatIsWrongWithAFolderIsSaidWithItsRemedy() throws IOException {
        assertRefused(
                () -> KeyFolder.make(path, new Passphrase(TestKeys.PASSPHRASE)), path.toString(), "another folder");
        Path none = temporary.resolve("none");
        assertRefused(
                () -> KeyFolder.open(none, new Passphrase(TestKeys.PASSPHRASE)), none.toString(), "Restore the folder");
        assertRefused(() -> new Passphrase("short"), "5", "20", "openssl rand");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));
        assertRefused(this::again, path.toString(), "chmod -R go-rwx");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        Path master = path.resolve(KeyFolder.MASTER);
        String whole = Files.readString(master);
        for (String damaged : List.of(
                "",
                "acogida-keys/2\n",
                "acogida-keys/1\n",
                whole.replaceAll("rounds=.*", "rounds=0"),
                whole.replaceAll("rounds=.*", "rounds=99999999999"),
                whole.replaceAll("salt=.*", "salt="),
                whole.replaceAll("key=.*", "key=?"))) {
            Files.writeString(master, damaged);
            assertRefused(this::again, KeyFolder.MASTER, "damaged");
        }
        Files.writeString(master, whole.replaceAll("generation=.*", "generation=7"));
        assertRefused(this::again, path.toString());
        Files.writeString(master, whole.replaceAll("kind=.*", "kind=pkcs11"));
        assertRefused(this::again, "pkcs11", "passphrase");
        Files.writeString(master, whole.replaceAll("folder=.{9}", "folder=00000000-"));
        assertRefused(this::again, "The passphrase is not the one");
        Files.writeString(master, whole);
        assertThat(again().id()).isEqualTo(keys.id());
    }

    @Test
    void namesOfSecretsAreNoPaths() {
        assertThatThrownBy(() -> keys.keep("../master.key", SECRET)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.find("a/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
