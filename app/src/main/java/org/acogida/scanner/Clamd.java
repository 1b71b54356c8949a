package org.acogida.scanner;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * ClamAV's daemon, asked over TCP with its command INSTREAM (clamd(8)): each part of a file after its length, and a length
 * of nothing at the end. One connection for each file.
 */
public final class Clamd implements FileScanner {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";
    private static final String ABOUT = "stream: ";

    /** How long what was last seen of it is told. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final String host;
    private final int port;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(0, State.NONE));

    /** How it was there at a moment of the machine's own count of nanoseconds. */
    private record Seen(long at, State state) {
        boolean isOld() {
            return state == State.NONE || System.nanoTime() - at > REMEMBERED.toNanos();
        }
    }

    public Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** At an address such as {@code clamd://127.0.0.1:3310}; throws IllegalArgumentException, with the remedy, otherwise. */
    static Clamd at(String address) {
        try {
            URI where = URI.create(address);
            if ("clamd".equals(where.getScheme()) && where.getHost() != null && where.getPort() > 0) {
                return new Clamd(where.getHost(), where.getPort());
            }
        } catch (IllegalArgumentException _) {
            // Told below, with the remedy.
        }
        throw new IllegalArgumentException(
                ScannerConfiguration.SETTING + " '" + address
                        + "': is no address of a scanner; write clamd://HOST:PORT, such as clamd://127.0.0.1:3310, or leave it out");
    }

    @Override
    public Finding scan(byte[] file) {
        try {
            return said(ask("INSTREAM", file));
        } catch (IOException e) {
            return new Finding.NoAnswer(e.getClass().getSimpleName());
        }
    }

    private static Finding said(String answer) {
        if (answer.equals(CLEAN)) {
            return new Finding.Nothing();
        }
        if (answer.startsWith(ABOUT) && answer.endsWith(FOUND)) {
            return new Finding.Harmful(answer.substring(ABOUT.length(), answer.length() - FOUND.length()));
        }
        return new Finding.NoAnswer(answer);
    }

    @Override
    public State state() {
        return seen.updateAndGet(last -> last.isOld() ? new Seen(System.nanoTime(), look()) : last)
                .state();
    }

    private State look() {
        try {
            return ask("PING", new byte[0]).equals("PONG") ? State.HERE : State.AWAY;
        } catch (IOException _) {
            return State.AWAY;
        }
    }

    private String ask(String command, byte[] file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) ANSWER.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            if (file.length > 0) {
                send(file, out);
            }
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }

    private static void send(byte[] file, DataOutputStream out) throws IOException {
        for (int from = 0; from < file.length; from += CHUNK) {
            int length = Math.min(CHUNK, file.length - from);
            out.writeInt(length);
            out.write(file, from, length);
        }
        out.writeInt(0);
    }
}
