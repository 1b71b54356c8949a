package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.acogida.casework.CommandKey;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.EmbeddedPostgres;
import org.acogida.postgres.Migrations;
import org.acogida.postgres.RunningData;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program without its pages, for one command: on the database named, else on the demonstration's data. */
final class Backstage {

    private final Class<?> application;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private CommandKeyOption commandKey = new CommandKeyOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    Backstage(Front front) {
        application = front.application();
    }

    /** What is to be done with the program's parts; gives the exit code. */
    interface Work extends Function<ApplicationContext, Integer> {}

    int run(Work work) {
        return database.isGiven() ? on(database.access(), commandKey.get(), work) : on(data, work);
    }

    /** The user named, or in the demonstration that one; empty where nobody is named for a real database. */
    Optional<String> userOr(@Nullable String named, String inDemonstration) {
        return database.userOr(named, inDemonstration);
    }

    private int on(DatabaseAccess access, String commandKey, Work work) {
        try (ConfigurableApplicationContext parts = start(access, commandKey)) {
            return work.apply(parts);
        }
    }

    /** On the demonstration's data: on its server where it runs, else on one started for this. */
    private int on(Path data, Work work) {
        Optional<RunningData> running = RunningData.find(data);
        if (running.isPresent()) {
            return on(running.get().access(), running.get().secret(DemoCommand.COMMAND_KEY), work);
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw Problem.refused("data.nothing", data.toAbsolutePath());
        }
        DataFolder folder = DataFolder.open(data);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            Migrations.run(server.access());
            return on(server.access(), folder.secret(DemoCommand.COMMAND_KEY), work);
        }
    }

    private ConfigurableApplicationContext start(DatabaseAccess access, String commandKey) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--acogida.mode=command",
                        "--" + CommandKey.PROPERTY + "=" + commandKey,
                        "--spring.datasource.url=" + access.url(),
                        "--spring.datasource.username=" + access.app().user(),
                        "--spring.datasource.password=" + access.app().password());
    }
}
