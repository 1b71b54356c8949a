package org.acogida.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.acogida.Acogida;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.postgres.TestFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on a database of its own and a free port, started once for all tests that look at pages. */
public final class RunningApplication {

    /** Everybody's password here; the user name is the role in small letters. */
    public static final String PASSWORD = "only-for-these-tests";

    private static final class Demonstration {
        static final DatabaseAccess DATABASE = TestDatabase.migrated();
        static final ConfigurableApplicationContext CONTEXT = start();

        private static ConfigurableApplicationContext start() {
            addUsers(DATABASE);
            return run(DATABASE);
        }
    }

    /** One account of each role, at an office that takes part in the procedure of all others but one. */
    private static void addUsers(DatabaseAccess database) {
        JdbcClient.create(database.asOwner())
                .sql("delete from office_reach where office = 'comar-tapachula' and reaches = 'siglo-xxi'")
                .update();
        UserAccounts accounts = new UserAccounts(database);
        String hash = UserAccounts.hash("", PASSWORD);
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String organisation = role == Role.PARTNER ? "unhcr" : "";
            accounts.add(new NewUser(name, "Ana López", role, "comar-tapachula", organisation, Locale.of("es")), hash);
        }
    }

    private static ConfigurableApplicationContext run(DatabaseAccess database, String... settings) {
        return run(database, new Class<?>[] {Acogida.class}, settings);
    }

    private static ConfigurableApplicationContext run(DatabaseAccess database, Class<?>[] parts, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--acogida.mode=demo",
                "--acogida.second-factor=offered",
                "--acogida.command-key=only-for-these-tests",
                "--acogida.keys.folder=" + TestKeys.settings().folder(),
                "--acogida.keys.passphrase=" + TestKeys.PASSPHRASE,
                "--acogida.webhooks.allowed-hosts=acogida.test",
                "--acogida.readings.files=1000000",
                "--acogida.readings.intake=1000000",
                "--acogida.readings.names=" + Integer.getInteger("names", 1_000_000),
                "--acogida.readings.initials=1000000",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--server.tomcat.basedir=" + TestFolder.temporary("acogida-tomcat-"),
                "--server.servlet.session.cookie.name=acogida",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.app().user(),
                "--spring.datasource.password=" + database.app().password()));
        for (String setting : settings) {
            all.removeIf(usual -> usual.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            all.add(setting);
        }
        return SpringApplication.run(parts, all.toArray(String[]::new));
    }

    /** The program begun once more on the same database, at an address of its own, for as long as it is looked at. */
    static void again(Consumer<String> look) {
        try (ConfigurableApplicationContext context = run(database())) {
            look.accept(address(context));
        }
    }

    /** Another program on a new database, whose clock stands at its beginning, for as long as it is looked at. */
    static void fresh(Consumer<String> look) {
        try (ConfigurableApplicationContext context = on(TestDatabase.migrated())) {
            look.accept(address(context));
        }
    }

    /** Another program on a database of the test's own, with the tables in place and nobody in it. */
    public static ConfigurableApplicationContext on(DatabaseAccess database, String... settings) {
        addUsers(database);
        return run(database, settings);
    }

    /** The same, on a clock that is set ahead. */
    static ConfigurableApplicationContext later(DatabaseAccess database, String... settings) {
        addUsers(database);
        return run(database, new Class<?>[] {Acogida.class, LaterClock.class}, settings);
    }

    /** The same, with a part of the test's own in the place of the program's. */
    static ConfigurableApplicationContext later(DatabaseAccess database, Class<?> part, String... settings) {
        addUsers(database);
        return run(database, new Class<?>[] {Acogida.class, LaterClock.class, part}, settings);
    }

    public static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private RunningApplication() {}

    public static URI at(String path) {
        String port = context().getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    public static ConfigurableApplicationContext context() {
        return Demonstration.CONTEXT;
    }

    public static DatabaseAccess database() {
        return Demonstration.DATABASE;
    }
}
