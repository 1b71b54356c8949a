package org.acogida.cli;

import java.util.Optional;
import java.util.function.Function;
import org.acogida.casework.CommandKey;
import org.acogida.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;

/** The program without its pages, for one command: on the database named, else on the demonstration's data. */
final class Backstage {

    private final Class<?> application;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private CommandKeyOption commandKey = new CommandKeyOption();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    Backstage(Front front) {
        application = front.application();
    }

    /** What is to be done with the program's parts; gives the exit code. */
    interface Work extends Function<ApplicationContext, Integer> {}

    int run(Work work) {
        return database.isGiven()
                ? on(database.access(), commandKey.get(), work)
                : data.run((access, secrets) -> on(access, secrets.apply(DemoCommand.COMMAND_KEY), work));
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
