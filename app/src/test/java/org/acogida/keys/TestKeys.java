package org.acogida.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acogida.postgres.TestFolder;

/** A folder of keys for all tests of a run that need not have their own. */
public final class TestKeys {

    /** Its passphrase. */
    public static final String PASSPHRASE = "only for these tests, and known to all";

    private static final int FEW_ROUNDS = 1_000;

    private static final class Shared {
        static final Path PATH = TestFolder.temporary("acogida-keys-");
        static final KeyFolder FOLDER = make(PATH.resolve("keys"));
    }

    private TestKeys() {}

    public static KeyFolder shared() {
        return Shared.FOLDER;
    }

    /** As the program's settings name it. */
    public static KeySettings settings() {
        return new KeySettings(shared().path(), PASSPHRASE);
    }

    /** As the command line names it; the passphrase goes into a file of that folder. */
    public static List<String> options(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys-passphrase"), PASSPHRASE);
        return List.of("--keys", shared().path().toString(), "--keys-passphrase-file", file.toString());
    }

    /** A folder of a test's own, quickly opened, as its passphrase is stretched less. */
    public static KeyFolder make(Path folder) {
        return KeyFolder.make(folder, new Passphrase(PASSPHRASE, FEW_ROUNDS));
    }
}
