package org.acogida.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.acogida.keys.KeySettings;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys of a database's persons are; the passphrase comes from a file or the environment. */
final class KeyOptions {

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_KEYS:-}",
            descriptionKey = "option.keys")
    private @Nullable Path folder;

    @Option(names = "--keys-passphrase-file", paramLabel = "FILE", descriptionKey = "option.keys-passphrase-file")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--keys-token",
            paramLabel = "FILE",
            defaultValue = "${env:ACOGIDA_KEYS_TOKEN:-}",
            descriptionKey = "option.keys-token")
    private @Nullable Path token;

    /** Those named, else those of the demonstration, whether it runs or not. */
    KeySettings getOr(DemonstrationData data) {
        return folder == null || folder.toString().isBlank() ? data.keys() : get();
    }

    /** Refuses a missing folder and a missing passphrase. */
    KeySettings get() {
        if (folder == null || folder.toString().isBlank()) {
            throw Problem.usage("keys.no-folder");
        }
        String passphrase = DatabaseOptions.secret(passphraseFile, "ACOGIDA_KEYS_PASSPHRASE");
        if (passphrase.isBlank()) {
            throw Problem.usage("keys.no-passphrase");
        }
        return new KeySettings(
                folder,
                passphrase,
                Optional.ofNullable(token).filter(file -> !file.toString().isBlank()));
    }
}
