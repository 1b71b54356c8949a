package org.acogida.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/** The program as operators run it: its jar, as a process that can be killed. */
final class Program implements AutoCloseable {
    private static final Path JAR = Path.of("target/acogida.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 50;

    private final DatabaseAccess database;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    Program(DatabaseAccess database, Path log) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end of the program"));
        this.database = database;
        this.log = log;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() {
        if (!Files.isReadable(JAR)) {
            throw new AssertionError(JAR.toAbsolutePath() + " is missing: it is made by mvn package");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "serve", "--behind-proxy"));
        command.addAll(List.of("--second-factor", "offered"));
        command.addAll(List.of("--lang", "en", "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("ACOGIDA_DATABASE_URL", database.url().substring("jdbc:".length()));
        builder.environment().put("ACOGIDA_OWNER_PASSWORD", database.owner().password());
        builder.environment().put("ACOGIDA_APP_PASSWORD", database.app().password());
        builder.environment().put("ACOGIDA_COMMAND_KEY", "only-for-these-crashes");
        builder.environment().put("ACOGIDA_KEYS", TestKeys.shared().path().toString());
        builder.environment().put("ACOGIDA_KEYS_PASSPHRASE", TestKeys.PASSPHRASE);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Waits until the program and its database answer; gives the time that took. */
    Duration awaitHealthy() throws InterruptedException {
        long begun = System.nanoTime();
        while (!Client.isHealthy(address())) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (!isAlive() || waited.compareTo(LONGEST_START) > 0) {
                throw new AssertionError("the program does not answer after " + waited + ":\n" + said());
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private String said() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
