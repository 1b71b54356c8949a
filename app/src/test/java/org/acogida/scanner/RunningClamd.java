package org.acogida.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** ClamAV's daemon on a port of this machine alone, knowing nothing but a signature of our own. */
public final class RunningClamd implements AutoCloseable {
    /** What it knows for harmful. */
    public static final String HARMFUL = "acogida-canary-that-a-scanner-knows";

    private static final List<Path> PROGRAMS = Stream.of(
                    "/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
            .map(Path::of)
            .toList();

    private final Path folder;
    private final int port;
    private Process process;

    public RunningClamd() {
        try {
            folder = Files.createTempDirectory("acogida-clamd-");
            port = freePort();
            Files.writeString(
                    folder.resolve("acogida.ndb"),
                    "Acogida.Test.Canary:0:*:" + HexFormat.of().formatHex(HARMFUL.getBytes(StandardCharsets.US_ASCII))
                            + "\n");
            Files.writeString(folder.resolve("clamd.conf"), """
                    Foreground yes
                    DatabaseDirectory %s
                    TCPAddr 127.0.0.1
                    TCPSocket %d
                    StreamMaxLength 11M
                    MaxThreads 4
                    """.formatted(folder, port));
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The tests of the scanner need ClamAV's daemon: apt-get install -y clamav-daemon"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process start() throws IOException {
        Path log = folder.resolve("log.txt");
        Process started = new ProcessBuilder(program().toString(), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (new Clamd("127.0.0.1", port).state() != FileScanner.State.HERE) {
            if (!started.isAlive()) {
                throw new AssertionError("clamd ended: " + Files.readString(log));
            }
        }
        return started;
    }

    /** How the program's settings name it. */
    public String address() {
        return "clamd://127.0.0.1:" + port;
    }

    /** How much memory it has, in kB. */
    long memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public void startAgain() {
        try {
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
