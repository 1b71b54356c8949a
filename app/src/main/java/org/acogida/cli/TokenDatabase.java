package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acogida.access.ApiTokens;
import org.acogida.access.Officers;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.EmbeddedPostgres;
import org.acogida.postgres.Migrations;
import org.acogida.postgres.RunningData;
import org.acogida.wording.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the tokens are: the database named, else the demonstration's, running or not. */
final class TokenDatabase {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    /** What is to be done; gives the exit code. */
    interface Work extends BiFunction<ApiTokens, Officers, Integer> {}

    int on(Work work) {
        if (database.isGiven()) {
            DatabaseAccess access = database.ownerAccess();
            Migrations.run(access);
            return on(access, access.owner(), work);
        }
        Optional<RunningData> running = RunningData.find(data);
        if (running.isPresent()) {
            return on(running.get().access(), running.get().access().app(), work);
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw Problem.refused("data.nothing", data.toAbsolutePath());
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(data))) {
            Migrations.run(server.access());
            return on(server.access(), server.access().app(), work);
        }
    }

    private static int on(DatabaseAccess access, Login login, Work work) {
        JdbcClient client =
                JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()));
        return work.apply(new ApiTokens(client, Clock.systemUTC()), new Officers(client));
    }
}
