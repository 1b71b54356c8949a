package org.acogida.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.postgres.DatabaseAccess.Login;

/**
 * A PostgreSQL server for one test, at a port it keeps, that can be frozen, killed and started again. It has the tables of
 * the program, and confirms nothing that is not on the disk.
 */
public final class OwnServer implements AutoCloseable {
    private static final Login ADMINISTRATOR = new Login("postgres", "administrator-of-one-test");
    private static final String DATABASE = "acogida";
    private static final int PATIENCE_SECONDS = 120;
    private static final long PAUSE_NANOS = 50_000_000;

    private final OwnUser user;
    private final Path bin;
    private final Path folder;
    private final Path cluster;
    private final Path log;
    private final int port;
    private final List<String> settings = new ArrayList<>();

    private OwnServer(Path folder, Path bin, OwnUser user) throws IOException {
        this.user = user;
        this.bin = bin;
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("postgres.log");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** On the programs that Acogida brings, with the tables of the program, started with further settings. */
    public static OwnServer start(Path folder, String... settings) {
        try (DataFolder data = DataFolder.open(folder)) {
            OwnUser user = OwnUser.find();
            String program = PostgresBinaries.find(user.programs(data)).program("postgres");
            return start(folder, Path.of(program).resolveSibling(""), user, settings);
        }
    }

    /** The programs of an installed PostgreSQL, with {@code pg_dump} and its like; empty where none is installed. */
    public static Optional<Path> findInstalled() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(found -> Files.isExecutable(found.resolve("pg_dump"))
                            && Files.isExecutable(found.resolve("postgres")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On an installed PostgreSQL. */
    public static OwnServer start(Path folder, Path bin, String... settings) {
        return start(folder, bin, OwnUser.find(), settings);
    }

    private static OwnServer start(Path folder, Path bin, OwnUser user, String... settings) {
        try {
            Files.createDirectories(folder);
            OwnServer server = new OwnServer(folder, bin, user);
            server.settings.addAll(List.of(settings));
            server.create();
            server.start();
            DatabaseRoles.prepare(ADMINISTRATOR, server.access(), DATABASE);
            Migrations.run(server.access());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server, at a port of its own, on the data in {@code cluster} of a folder; not started yet. */
    public OwnServer on(Path other) {
        try {
            OwnServer server = new OwnServer(other, bin, user);
            Files.createFile(server.log);
            user.give(server.log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that the user may write to whom the server runs as. */
    public Path folder(String name) {
        try {
            Path made = Files.createDirectory(folder.resolve(name));
            user.give(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        user.letThrough(folder);
        Files.createDirectory(cluster);
        user.give(cluster);
        Files.createFile(log);
        user.give(log);
        Path password = cluster.resolveSibling("password");
        Files.writeString(password, ADMINISTRATOR.password());
        user.give(password);
        run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + ADMINISTRATOR.user(),
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C");
    }

    /** Starts it, or again after it was killed, and waits until it answers. */
    public void start() {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c jit=off"
                + settings.stream().map(setting -> " -c " + setting).collect(Collectors.joining());
        run("pg_ctl", "start", "-D", cluster.toString(), "-w", "-t", "120", "-l", log.toString(), "-o", options);
    }

    /** Starts it again where it ended by itself, and waits until it answers. */
    public void startIfGone() {
        if (!isRunning()) {
            start();
        }
        awaitReady();
    }

    private boolean isRunning() {
        return Files.exists(cluster.resolve("postmaster.pid"))
                && ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Until it takes connections again, for as long as its recovery may take. */
    public void awaitReady() {
        long begun = System.nanoTime();
        while (true) {
            try (Connection connection = DriverManager.getConnection(
                    access().url(), access().owner().user(), access().owner().password())) {
                connection.isValid(PATIENCE_SECONDS);
                return;
            } catch (SQLException e) {
                if (Duration.ofNanos(System.nanoTime() - begun).toSeconds() > PATIENCE_SECONDS) {
                    throw new AssertionError(said(), e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Stops every process of it as it stands; connections stay open and nothing answers. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on after it was frozen. */
    public void thaw() {
        signal("CONT");
    }

    /** Ends every process of it at once, as a power cut would, except that what the system was given is not lost. */
    public void kill() {
        if (!isRunning()) {
            return;
        }
        List<ProcessHandle> all = processes();
        signal("KILL");
        all.forEach(process -> process.onExit().join());
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        Commands.run(command);
    }

    /** The server first, then what it has started. */
    private List<ProcessHandle> processes() {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    /** The processes that the server has started. */
    public List<ProcessHandle> listChildren() {
        return processes().stream().skip(1).toList();
    }

    /** Kills one of the processes that the server has started, and waits until it has ended all others, as it does then. */
    public void killOneProcess(RandomGenerator random) {
        List<ProcessHandle> children = listChildren();
        do {
            children.get(random.nextInt(children.size())).destroyForcibly();
        } while (!haveEnded(children));
    }

    /** Soon; not where the one that was to be killed had just ended by itself, of which nobody takes notice. */
    private static boolean haveEnded(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The process that all others are children of. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program of this PostgreSQL, as the user it runs as; gives what it says. */
    public String run(String program, String... arguments) {
        Commands.Outcome outcome = Commands.run(
                user.command(Commands.line(bin.resolve(program).toString(), List.of(), List.of(arguments))));
        if (outcome.exit() != 0) {
            throw new AssertionError(program + ": " + outcome.output() + "\n" + said());
        }
        return outcome.output();
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    public Login administrator() {
        return ADMINISTRATOR;
    }

    /** As PostgreSQL's own programs take it. */
    public String address(Login login, String database) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(login.user(), login.password(), port, database);
    }

    public int port() {
        return port;
    }

    public Path bin() {
        return bin;
    }

    public DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                new Login("acogida_owner", "owner-of-one-test"),
                new Login("acogida_app", "application-of-one-test"));
    }

    @Override
    public void close() {
        if (isRunning()) {
            thaw();
            run("pg_ctl", "stop", "-D", cluster.toString(), "-w", "-m", "immediate");
        }
    }
}
