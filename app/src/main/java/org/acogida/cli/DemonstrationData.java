package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acogida.keys.KeySettings;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.EmbeddedPostgres;
import org.acogida.postgres.Migrations;
import org.acogida.postgres.RunningData;
import org.acogida.wording.Problem;
import picocli.CommandLine.Option;

/** The folder of the demonstration. */
final class DemonstrationData {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_DATA:-data}",
            descriptionKey = "option.data")
    private Path folder = Path.of("data");

    /** What is to be done on its database; {@code secrets} gives the folder's by their names. Gives the exit code. */
    interface Work {
        int on(DatabaseAccess access, UnaryOperator<String> secrets, KeySettings keys);
    }

    /** Where its keys are. With the passphrase beside them they keep nothing from whoever takes the folder. */
    static KeySettings keys(Path folder, UnaryOperator<String> secrets) {
        return new KeySettings(folder.resolve("keys"), secrets.apply("keys-passphrase"));
    }

    Path folder() {
        return folder;
    }

    /** The keys of a folder in which the demonstration ran. */
    KeySettings keys() {
        if (!Files.isDirectory(folder.resolve("keys"))) {
            throw Problem.refused("data.nothing", folder.toAbsolutePath());
        }
        return keys(folder, name -> DataFolder.readSecret(folder, name));
    }

    /** On its server where it runs, else on one started for this; refuses a folder without a database. */
    int run(Front front, Work work) {
        Optional<RunningData> running = RunningData.find(folder);
        if (running.isPresent()) {
            RunningData of = running.get();
            return work.on(of.access(), of::secret, keys(folder, of::secret));
        }
        if (!Files.isDirectory(folder.resolve("postgres"))) {
            throw Problem.refused("data.nothing", folder.toAbsolutePath());
        }
        DataFolder opened = DataFolder.open(folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(opened)) {
            Migrations.run(server.access());
            KeySettings keys = keys(opened.path(), opened::secret);
            BoundKeys.openOrMake(server.access(), keys, front);
            return work.on(server.access(), opened::secret, keys);
        }
    }
}
