package org.acogida.cli;

import java.nio.file.Path;
import org.acogida.casework.CommandKey;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The key of commands, from a file or the environment, never from the command line. */
final class CommandKeyOption {

    private static final String VARIABLE = "ACOGIDA_COMMAND_KEY";

    @Option(names = "--command-key-file", paramLabel = "FILE", descriptionKey = "option.command-key-file")
    private @Nullable Path file;

    /** Whether one is given at all. */
    boolean isGiven() {
        return !DatabaseOptions.secret(file, VARIABLE).isBlank();
    }

    /** Refuses a missing one, a short one, and one of few different characters. */
    String get() {
        String key = DatabaseOptions.secret(file, VARIABLE);
        if (key.length() < CommandKey.SHORTEST) {
            throw Problem.refused("serve.no-command-key", CommandKey.SHORTEST);
        }
        if (DatabaseOptions.isMonotonous(key)) {
            throw Problem.refused("serve.weak-command-key");
        }
        return key;
    }
}
