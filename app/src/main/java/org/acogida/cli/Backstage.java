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
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The program without its pages, for one command: beside the program that runs, or alone. */
record Backstage(Class<?> application) {

    /** What is to be done with the program's parts; gives the exit code. */
    interface Work extends Function<ApplicationContext, Integer> {}

    /** On the database named. */
    int on(DatabaseAccess access, String commandKey, Work work) {
        try (ConfigurableApplicationContext parts = start(access, commandKey)) {
            return work.apply(parts);
        }
    }

    /** On the demonstration's data: on its server where it runs, else on one started for this. */
    int on(Path data, Work work) {
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
