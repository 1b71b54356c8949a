package org.acogida.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.acogida.casework.CommandKey;
import org.acogida.keys.KeySettings;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;

/** The program without its pages, for one command that sees all rows: on the database named, else on the demonstration's data. */
final class Backstage {

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private CommandKeyOption commandKey = new CommandKeyOption();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    Backstage(Front front) {
        this.front = front;
    }

    /** What is to be done with the program's parts; gives the exit code. */
    interface Work extends Function<ApplicationContext, Integer> {}

    int run(Work work) {
        if (!database.isGiven()) {
            return data.run(
                    front, (access, secrets, own) -> on(access, secrets.apply(DemoCommand.COMMAND_KEY), own, work));
        }
        DatabaseAccess access = database.access();
        String key = commandKey.get();
        KeySettings own = keys.get();
        BoundKeys.open(access, own, front);
        return on(access, key, own, work);
    }

    /** The user named, or in the demonstration that one; empty where nobody is named for a real database. */
    Optional<String> userOr(@Nullable String named, String inDemonstration) {
        return database.userOr(named, inDemonstration);
    }

    private int on(DatabaseAccess access, String commandKey, KeySettings keys, Work work) {
        try (ConfigurableApplicationContext parts = start(access, commandKey, keys)) {
            return Reach.whole(() -> work.apply(parts));
        }
    }

    private ConfigurableApplicationContext start(DatabaseAccess access, String commandKey, KeySettings keys) {
        Map<String, String> settings = new LinkedHashMap<>(keys.asSettings());
        settings.put("acogida.mode", "command");
        settings.put(CommandKey.PROPERTY, commandKey);
        return new SpringApplicationBuilder(front.application())
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(WebApplication.arguments(access, settings));
    }
}
