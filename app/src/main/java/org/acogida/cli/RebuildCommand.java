package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.acogida.laws.Laws;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.EmbeddedPostgres;
import org.acogida.postgres.Migrations;
import org.acogida.wording.Problem;
import org.acogida.worklists.Rebuild;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what pages read anew from the journal: of the database named, else of the demonstration's folder. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    RebuildCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        if (database.isGiven()) {
            rebuild(database.ownerAccess());
            return 0;
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw Problem.refused("data.nothing", data.toAbsolutePath());
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(data))) {
            rebuild(server.access());
        }
        return 0;
    }

    private void rebuild(DatabaseAccess access) {
        Migrations.run(access);
        Rebuild.Counts counts = Rebuild.on(
                        new DriverManagerDataSource(
                                access.url(),
                                access.owner().user(),
                                access.owner().password()),
                        Laws.load())
                .run();
        front.say("rebuild.done", counts.cases(), counts.entries());
    }
}
