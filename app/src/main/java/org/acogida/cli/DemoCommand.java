package org.acogida.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.acogida.casework.CommandKey;
import org.acogida.health.Disks;
import org.acogida.keys.KeySettings;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.EmbeddedPostgres;
import org.acogida.postgres.Migrations;
import org.acogida.signin.IdleTimes;
import org.acogida.signin.SecondFactors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The demonstration: October 2018 on a database of its own, for this machine only. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    /** The secret of the data folder that keys the demonstration's commands. */
    static final String COMMAND_KEY = "command-key";

    private static final String ADDRESS = "127.0.0.1";

    private final Front front;

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "option.port")
    private int port;

    @Option(names = "--until-ready", hidden = true)
    private boolean untilReady;

    DemoCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Lifetime lifetime = Lifetime.untilStopped()) {
            WebApplication web = new WebApplication(front.application(), ADDRESS, port);
            web.refuseTakenPort();
            DataFolder folder = DataFolder.open(data.folder());
            EmbeddedPostgres server = lifetime.keep(EmbeddedPostgres.start(folder));
            start(lifetime, web, folder, server.access());
            if (!untilReady) {
                lifetime.awaitEnd();
            }
            return 0;
        }
    }

    private void start(Lifetime lifetime, WebApplication web, DataFolder folder, DatabaseAccess database) {
        Migrations.run(database);
        KeySettings keys = DemonstrationData.keys(folder.path(), folder::secret);
        BoundKeys.openOrMake(database, keys, front);
        String password = folder.secret("demo-password");
        DemonstrationUsers.addTo(database, password, front.wording());
        ConfigurableApplicationContext context = lifetime.keep(web.start(database, settings(folder, keys)));
        DemonstrationSites.addTo(context);
        announce(context, folder, password);
    }

    private static Map<String, String> settings(DataFolder folder, KeySettings keys) {
        Map<String, String> settings = new LinkedHashMap<>(keys.asSettings());
        settings.put("acogida.mode", "demo");
        settings.put(CommandKey.PROPERTY, folder.secret(COMMAND_KEY));
        settings.put(Disks.DATABASE_FOLDER, folder.path().toString());
        settings.put(SecondFactors.SETTING, "offered");
        settings.put(IdleTimes.USUAL, Integer.toString(IdleTimes.LONGEST));
        settings.put("server.servlet.session.cookie.name", "acogida");
        return settings;
    }

    private void announce(ConfigurableApplicationContext context, DataFolder folder, String password) {
        new Box()
                .line(front.wording().text("demo.title"))
                .line("")
                .line("http://localhost:" + WebApplication.port(context))
                .line("")
                .line(front.wording().text("demo.users", DemonstrationUsers.names(true)))
                .line(front.wording().text("demo.users.beside", DemonstrationUsers.names(false)))
                .line(front.wording().text("demo.password", password))
                .line(front.wording().text("demo.data", folder.path()))
                .line(front.wording().text("demo.stop"))
                .print(front.out());
    }
}
