package org.acogida.tablets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad network before a server: passes what comes on to it byte by byte, and delays, cuts and repeats exchanges by a seed. It shapes
 * each exchange of HTTP/1.1 by itself: one request with a {@code Content-Length} or none, and its answer, over a connection of its own.
 */
public final class ChaosProxy implements AutoCloseable {
    private final ServerSocket entry;
    private final InetSocketAddress server;
    private final Weather weather;
    private final Random random;
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong exchanges = new AtomicLong();
    private final AtomicLong spoilt = new AtomicLong();
    private final Queue<Long> took = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * What may become of an exchange.
     *
     * @param roundTrip how long each takes at least
     * @param cutRequest how many of a hundred are cut while the request is sent
     * @param cutAnswer how many are cut while the answer comes: the server has done what was asked
     * @param repeated how many are sent to the server twice; the second answer is given
     */
    public record Weather(Duration roundTrip, int cutRequest, int cutAnswer, int repeated) {
        /** Nothing goes wrong. */
        public static final Weather FAIR = new Weather(Duration.ZERO, 0, 0, 0);
    }

    /** Stands before a server until it is closed. */
    public ChaosProxy(URI before, Weather weather, long seed) {
        this.server = new InetSocketAddress(before.getHost(), before.getPort());
        this.weather = weather;
        this.random = new Random(seed);
        try {
            this.entry = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("chaos-proxy").start(this::accept);
    }

    /** Where clients come in. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + entry.getLocalPort());
    }

    public long countExchanges() {
        return exchanges.get();
    }

    /** How many were cut or repeated. */
    public long countSpoilt() {
        return spoilt.get();
    }

    /** How long the server itself took at most for so many of a hundred exchanges, in milliseconds; 0 without any. */
    public long serverMillis(int ofAHundred) {
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? 0
                : Duration.ofNanos(sorted[Math.min(sorted.length - 1, sorted.length * ofAHundred / 100)])
                        .toMillis();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = entry.accept();
                open.add(client);
                Thread.ofVirtual().name("chaos-exchange").start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private synchronized int roll() {
        return random.nextInt(100);
    }

    private synchronized int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private void serve(Socket client) {
        try (client) {
            byte[] request = readMessage(client.getInputStream());
            if (request.length > 0) {
                exchange(request, client);
            }
        } catch (IOException _) {
            // Cut, as a bad network does.
        } finally {
            open.remove(client);
        }
    }

    private void exchange(byte[] request, Socket client) throws IOException {
        exchanges.incrementAndGet();
        LockSupport.parkNanos(weather.roundTrip().toNanos());
        int luck = roll();
        if (luck < weather.cutRequest()) {
            spoilt.incrementAndGet();
            send(request, upTo(request.length - 1));
            return;
        }
        if (luck < weather.cutRequest() + weather.repeated()) {
            spoilt.incrementAndGet();
            send(request, request.length);
        }
        byte[] answer = send(request, request.length);
        boolean cut = luck >= 100 - weather.cutAnswer();
        if (cut) {
            spoilt.incrementAndGet();
        }
        client.getOutputStream().write(answer, 0, cut ? upTo(answer.length - 1) : answer.length);
        client.getOutputStream().flush();
    }

    /** Sends the first bytes of a request; what came back, where all of it was sent. */
    private byte[] send(byte[] request, int length) throws IOException {
        try (Socket to = new Socket()) {
            to.connect(server);
            OutputStream out = to.getOutputStream();
            out.write(request, 0, length);
            out.flush();
            if (length < request.length) {
                return new byte[0];
            }
            long begun = System.nanoTime();
            byte[] answer = to.getInputStream().readAllBytes();
            took.add(System.nanoTime() - begun);
            return answer;
        }
    }

    /** A request whole, asked to be the last of its connection; empty where the client went away. */
    private static byte[] readMessage(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            if (one < 0) {
                return new byte[0];
            }
            head.append((char) one);
        }
        String kept = head.toString()
                .replaceAll("(?i)\r\n(connection|upgrade|http2-settings):[^\r]*", "")
                .replaceFirst("\r\n", "\r\nConnection: close\r\n");
        byte[] body = in.readNBytes(length(kept));
        byte[] begin = kept.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[begin.length + body.length];
        System.arraycopy(begin, 0, whole, 0, begin.length);
        System.arraycopy(body, 0, whole, begin.length, body.length);
        return whole;
    }

    private static int length(String head) {
        for (String line : head.lines().toList()) {
            if (line.regionMatches(true, 0, "content-length:", 0, "content-length:".length())) {
                return Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return 0;
    }

    @Override
    public void close() {
        closed = true;
        try {
            entry.close();
            for (Socket socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
