package org.acogida.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.wording.Problem;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own, in the data folder, reachable from this machine only and by password only. It writes as
 * carefully as any server: what it has confirmed survives a power cut.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String ADMINISTRATOR = "postgres";
    private static final String DATABASE = "acogida";
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final OwnUser user;
    private final PostgresBinaries binaries;
    private final Path cluster;
    private int port;

    private EmbeddedPostgres(DataFolder folder, OwnUser user, PostgresBinaries binaries) {
        this.folder = folder;
        this.user = user;
        this.binaries = binaries;
        this.cluster = folder.resolve("postgres");
    }

    /** Starts the server on that folder's data, making them the first time; closing it frees the folder too. */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, OwnUser.find());
    }

    static EmbeddedPostgres start(DataFolder folder, OwnUser user) {
        try {
            user.letThrough(folder.path());
            PostgresBinaries binaries = PostgresBinaries.find(user.programs(folder));
            EmbeddedPostgres server = new EmbeddedPostgres(folder, user, binaries);
            server.bringUp();
            server.prepareRoles();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareRoles() {
        try {
            DatabaseRoles.prepare(administrator(), access(), DATABASE);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void bringUp() throws IOException {
        if (Files.exists(cluster)) {
            refuseOtherData();
            new LeftoverServer(cluster).stop(this::control);
        } else {
            create();
        }
        startOnFreePort();
    }

    private void refuseOtherData() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.isReadable(version)) {
            throw Problem.environment("postgres.not-a-cluster", cluster);
        }
        String found = Files.readString(version).strip();
        if (!found.equals(binaries.major())) {
            throw Problem.environment("postgres.other-major", cluster, found, binaries.major());
        }
    }

    private void create() throws IOException {
        Path unfinished = folder.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        user.give(unfinished);
        Path password = folder.resolve("initdb-password");
        DataFolder.writePrivate(password, folder.secret(ADMINISTRATOR));
        user.give(password);
        Commands.Outcome outcome = Commands.run(user.command(List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
        Files.delete(password);
        refuseFailure(outcome, outcome.output());
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startOnFreePort() throws IOException {
        Path log = folder.resolve("postgres.log");
        for (int attempt = 1; ; attempt++) {
            DataFolder.writePrivate(log, "");
            user.give(log);
            port = freePort();
            Commands.Outcome outcome = control("start", "-w", "-t", "120", "-l", log.toString(), "-o", settings());
            if (outcome.exit() == 0) {
                return;
            }
            String said = Files.readString(log);
            if (attempt == ATTEMPTS || !said.contains("could not bind")) {
                refuseFailure(outcome, said.isBlank() ? outcome.output() : said);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String settings() {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c max_connections=40",
                "-c jit=off");
    }

    private void refuseFailure(Commands.Outcome outcome, String said) {
        if (outcome.exit() != 0) {
            throw Problem.environment("postgres.did-not-start", folder.path(), said.strip());
        }
    }

    private Commands.Outcome control(String... arguments) {
        return Commands.run(user.command(
                Commands.line(binaries.program("pg_ctl"), List.of("-D", cluster.toString()), List.of(arguments))));
    }

    Login administrator() {
        return new Login(ADMINISTRATOR, folder.secret(ADMINISTRATOR));
    }

    /** The database of the program and the passwords of its two roles. */
    public DatabaseAccess access() {
        return access(port, folder::secret);
    }

    static DatabaseAccess access(int port, UnaryOperator<String> secrets) {
        return new DatabaseAccess(
                url(port, DATABASE),
                new Login("acogida_owner", secrets.apply("acogida_owner")),
                new Login("acogida_app", secrets.apply("acogida_app")));
    }

    DatabaseAccess access(String database) {
        return new DatabaseAccess(url(port, database), access().owner(), access().app());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server, letting nothing half-written behind; the folder is free again. */
    @Override
    public void close() {
        control("stop", "-w", "-m", "fast");
        folder.close();
    }
}
