package org.acogida.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Registers made-up people one by one at a running desk through its interface for programs, each client as soon as the
 * one before is on disk: {@code Registrations ADDRESS TOKEN CLIENTS SECONDS}. Prints the rate, how long one took, and the
 * processor time of its own. Connections are kept, and requests written as they are, so that it takes little of the
 * machine it measures.
 */
public final class Registrations {
    /** A desk hangs up after 10,000. */
    private static final int ON_ONE_CONNECTION = 5_000;

    private static final int LETTERS = 12;

    private final URI desk;
    private final String token;

    private Registrations(URI desk, String token) {
        this.desk = desk;
        this.token = token;
    }

    public static void main(String[] words) throws Exception {
        if (words.length != 4) {
            System.err.println("usage: Registrations ADDRESS TOKEN CLIENTS SECONDS");
            System.exit(2);
        }
        int clients = Integer.parseInt(words[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(words[3]));
        new Registrations(URI.create(words[0]), words[1]).run(clients, time);
    }

    private void run(int clients, Duration time) throws Exception {
        long cpu = cpuNanos();
        long begun = System.nanoTime();
        long until = begun + time.toNanos();
        List<Long> took = new ArrayList<>();
        try (ExecutorService each = Executors.newFixedThreadPool(clients)) {
            Callable<List<Long>> client = () -> register(until);
            for (Future<List<Long>> of : each.invokeAll(Collections.nCopies(clients, client))) {
                took.addAll(of.get());
            }
        }
        report(clients, took, System.nanoTime() - begun, cpuNanos() - cpu);
    }

    private static void report(int clients, List<Long> took, long wall, long cpu) {
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "clients %d registrations %d per_second %.0f p50_ms %.1f p99_ms %.1f own_cpu_ms %.3f%n",
                clients,
                sorted.length,
                sorted.length * 1e9 / wall,
                sorted[sorted.length / 2] / 1e6,
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6,
                cpu / 1e6 / sorted.length);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private List<Long> register(long until) throws IOException {
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < until) {
            try (Socket socket = new Socket(desk.getHost(), desk.getPort())) {
                socket.setTcpNoDelay(true);
                register(until, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream(), took);
            }
        }
        return took;
    }

    private void register(long until, InputStream in, OutputStream out, List<Long> took) throws IOException {
        for (int i = 0; i < ON_ONE_CONNECTION && System.nanoTime() < until; i++) {
            long asked = System.nanoTime();
            out.write(request());
            out.flush();
            readDone(in);
            took.add(System.nanoTime() - asked);
        }
    }

    private byte[] request() {
        byte[] body = """
            {"commandId":"%s","details":{"household":"%s","enteredAt":"%s","person":{"givenNames":"%s",\
            "surnames":"%s","sex":"F","birth":{"earliest":"1990-01-01","latest":"1990-12-31"},\
            "nationality":"HND","languages":["es"],"documents":[],"needs":[],"contact":""},\
            "circumstances":{"wish":"PROTECTION","entry":"IRREGULAR","validVisa":false,"unaccompanied":false,\
            "crossing":"Rodolfo Robles"},"role":"SINGLE"}}""".formatted(id(), id(), Instant.now().minusSeconds(3600), name(), name())
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/cases/" + id() + "/acts/register-arrival HTTP/1.1\r\nHost: "
                        + desk.getAuthority() + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** A UUID of version 7, as docs/api.md recommends: random, yet in the order of time. */
    static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }

    /** Like nobody else's, so that nobody on file may be the same person. */
    static String name() {
        return ThreadLocalRandom.current()
                .ints(LETTERS, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Reads an answer to its end; stops at one that is not "created". */
    private static void readDone(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(
                        small.substring("content-length:".length()).strip());
            }
            chunked |= small.startsWith("transfer-encoding:") && small.endsWith("chunked");
        }
        String body = chunked ? chunks(in) : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException(status + " " + body);
        }
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the desk hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
