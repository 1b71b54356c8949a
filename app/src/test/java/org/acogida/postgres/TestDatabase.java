package org.acogida.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.acogida.postgres.DatabaseAccess.Login;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** One embedded server for all tests of a run; each asks for a database of its own, with the tables in place. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Running {
        static final Path FOLDER = temporary();
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(FOLDER));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete();
            }));
            create(server, TEMPLATE, "template0");
            Migrations.run(server.access(TEMPLATE));
            return server;
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("acogida-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete() {
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TestDatabase() {}

    /** A new database with every migration run and nothing in it. */
    public static DatabaseAccess migrated() {
        return create(TEMPLATE);
    }

    /** A new database without any table. */
    public static DatabaseAccess empty() {
        return create("template0");
    }

    /** A database as this one is now, as a backup of it that was restored; nobody may be connected as its owner. */
    public static DatabaseAccess copyOf(DatabaseAccess database) {
        String name = database.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
        administer(
                Running.SERVER.access("postgres"),
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name + "'");
        return create(name);
    }

    /** The folder of the server's files, all of them written, for whoever looks for something in them. */
    public static Path files() {
        administer(Running.SERVER.access("postgres"), "checkpoint");
        return Running.FOLDER;
    }

    /** Does as the server's administrator something in a database of the test's. */
    public static void administer(DatabaseAccess database, String sql) {
        Login administrator = Running.SERVER.administrator();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Connections of a role that see all rows, for whoever looks at what the program did. */
    public static DriverManagerDataSource whole(DatabaseAccess database, Login login) {
        DriverManagerDataSource source = new DriverManagerDataSource(database.url(), login.user(), login.password());
        Properties whole = new Properties();
        whole.setProperty("options", Reach.wholeOption());
        source.setConnectionProperties(whole);
        return source;
    }

    private static DatabaseAccess create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        create(Running.SERVER, name, template);
        return Running.SERVER.access(name);
    }

    private static void create(EmbeddedPostgres server, String name, String template) {
        Login administrator = server.administrator();
        try (Connection connection = DriverManager.getConnection(
                        server.access("postgres").url(), administrator.user(), administrator.password());
                Statement sql = connection.createStatement()) {
            sql.execute("create database %s owner acogida_owner template %s".formatted(name, template));
            DatabaseRoles.restrict(sql, name, server.access(name).app());
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
