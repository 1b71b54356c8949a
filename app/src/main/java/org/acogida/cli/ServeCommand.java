package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.acogida.access.UserAccounts;
import org.acogida.casework.CommandKey;
import org.acogida.health.Backups;
import org.acogida.health.Disks;
import org.acogida.keys.KeySettings;
import org.acogida.opening.Readings;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.DatabaseRoles;
import org.acogida.postgres.Migrations;
import org.acogida.postgres.ServerVersion;
import org.acogida.signin.IdleTimes;
import org.acogida.signin.PasskeyAddress;
import org.acogida.signin.Passkeys;
import org.acogida.signin.SecondFactors;
import org.acogida.telemetry.TelemetrySettings;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The real thing: on the operator's database, over https, with the users the operator made. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8443", descriptionKey = "option.port")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "option.address")
    private @Nullable String address;

    @Option(names = "--certificate", paramLabel = "PEM", descriptionKey = "option.certificate")
    private @Nullable Path certificate;

    @Option(names = "--private-key", paramLabel = "PEM", descriptionKey = "option.private-key")
    private @Nullable Path privateKey;

    @Mixin
    private CommandKeyOption commandKey = new CommandKeyOption();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(
            names = "--readings",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_READINGS:-}",
            descriptionKey = "option.readings")
    private @Nullable Path readings;

    @Option(names = "--behind-proxy", descriptionKey = "option.behind-proxy")
    private boolean behindProxy;

    @Option(names = "--database-folder", paramLabel = "DIR", descriptionKey = "option.database-folder")
    private @Nullable Path databaseFolder;

    @Option(
            names = "--backup-warning",
            paramLabel = "HOURS",
            defaultValue = "26",
            descriptionKey = "option.backup-warning")
    private int backupWarning;

    @Mixin
    private TelemetryOptions telemetry = new TelemetryOptions();

    @Option(
            names = "--idle-minutes",
            paramLabel = "MINUTES",
            defaultValue = "5",
            descriptionKey = "option.idle-minutes")
    private int idleMinutes;

    @Option(
            names = "--idle-minutes-shared",
            paramLabel = "MINUTES",
            defaultValue = "2",
            descriptionKey = "option.idle-minutes-shared")
    private int idleMinutesShared;

    @Option(
            names = "--second-factor",
            paramLabel = "required|offered",
            defaultValue = "required",
            descriptionKey = "option.second-factor")
    private String secondFactor = "";

    @Option(names = "--public-address", paramLabel = "URL", descriptionKey = "option.public-address")
    private @Nullable String publicAddress;

    @Mixin
    private ProviderOptions providers = new ProviderOptions();

    @Option(names = "--until-ready", hidden = true)
    private boolean untilReady;

    ServeCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() throws InterruptedException {
        refusePlainHttp();
        Map<String, String> settings = settings();
        DatabaseAccess access = database.access();
        settings.putAll(telemetry.settings());
        settings.putAll(providers.settings(publicAddress));
        settings.put(CommandKey.PROPERTY, commandKey.get());
        KeySettings keySettings = keys.get();
        settings.putAll(keySettings.asSettings());
        WebApplication web = new WebApplication(front.application(), boundAddress(), port);
        web.refuseTakenPort();
        Migrations.run(access);
        DatabaseRoles.refusePowerful(access);
        ServerVersion.refuseLeaky(access);
        BoundKeys.open(access, keySettings, front);
        refuseDemonstration(access);
        refuseNobody(access);
        try (Lifetime lifetime = Lifetime.untilStopped()) {
            String bound = WebApplication.port(lifetime.keep(web.start(access, settings)));
            front.say("serve.ready", boundAddress(), bound);
            if (!untilReady) {
                lifetime.awaitEnd();
            }
            return 0;
        }
    }

    private String boundAddress() {
        if (address != null) {
            return address;
        }
        return behindProxy ? "127.0.0.1" : "0.0.0.0";
    }

    /** Without https of its own, it may be reached by a proxy of this machine alone. */
    private void refusePlainHttp() {
        if (behindProxy && !TelemetrySettings.isLoopback(boundAddress())) {
            throw Problem.refused("serve.proxy-exposed", boundAddress());
        }
    }

    /** Its users' password stands in a folder of this machine, and its people are made up. */
    private static void refuseDemonstration(DatabaseAccess access) {
        Login owner = access.owner();
        boolean made = JdbcClient.create(new DriverManagerDataSource(access.url(), owner.user(), owner.password()))
                .sql("select exists (select 1 from demonstration_clock) or exists (select 1 from demonstration_replay)")
                .query(Boolean.class)
                .single();
        if (made) {
            throw Problem.refused("serve.demonstration");
        }
    }

    private static void refuseNobody(DatabaseAccess access) {
        if (new UserAccounts(access).isEmpty()) {
            throw Problem.refused("serve.no-users");
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("acogida.mode", "serve");
        settings.put("server.servlet.session.cookie.name", "__Host-acogida");
        settings.put("server.servlet.session.cookie.secure", "true");
        settings.put(
                SecondFactors.SETTING, SecondFactors.Policy.of(secondFactor).name());
        settings.put(IdleTimes.USUAL, minutes("--idle-minutes", idleMinutes));
        settings.put(IdleTimes.SHARED, minutes("--idle-minutes-shared", idleMinutesShared));
        settings.put(Backups.WARN_AFTER, Integer.toString(backupWarning));
        if (publicAddress != null) {
            settings.put(Passkeys.ADDRESS, PasskeyAddress.checked("--public-address", publicAddress));
        }
        if (readings != null && !readings.toString().isBlank()) {
            settings.put(Readings.FOLDER, readings.toAbsolutePath().toString());
        }
        if (databaseFolder != null) {
            settings.put(Disks.DATABASE_FOLDER, readable(databaseFolder, "--database-folder"));
        }
        if (behindProxy) {
            settings.put("server.forward-headers-strategy", "native");
        } else {
            settings.put("server.ssl.certificate", readable(certificate, "--certificate"));
            settings.put("server.ssl.certificate-private-key", readable(privateKey, "--private-key"));
        }
        return settings;
    }

    private static String minutes(String option, int minutes) {
        return Integer.toString(IdleTimes.refuseUnfit(option, minutes));
    }

    private static String readable(@Nullable Path file, String option) {
        if (file == null) {
            throw Problem.usage("serve.no-https", option);
        }
        if (!Files.isReadable(file)) {
            throw Problem.environment("file.unreadable", file);
        }
        return file.toAbsolutePath().toString();
    }
}
