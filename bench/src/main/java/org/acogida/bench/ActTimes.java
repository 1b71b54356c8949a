package org.acogida.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How long requests took, by what they were for: to the program, by its log of them, and to who asked. */
final class ActTimes {
    private static final double MICROS = 1e3;
    private static final double NANOS = 1e6;
    private static final String ALL = "**all together**";

    private final Map<String, List<Double>> server = new TreeMap<>();
    private final Map<String, List<Double>> client = new TreeMap<>();

    private ActTimes() {}

    /** Of requests that were answered, by their numbers; the log has a line for each: number, microseconds, status. */
    static ActTimes of(Map<Long, DeskBrowser.Request> done, Path log) throws IOException {
        Map<Long, Double> took = read(log);
        ActTimes times = new ActTimes();
        done.forEach((number, request) -> {
            Double server = took.get(number);
            if (server == null) {
                throw new IllegalStateException(log + ": has no line for request " + number);
            }
            for (String act : List.of(request.act(), ALL)) {
                times.server.computeIfAbsent(act, _ -> new ArrayList<>()).add(server);
                times.client.computeIfAbsent(act, _ -> new ArrayList<>()).add(request.nanos() / NANOS);
            }
        });
        return times;
    }

    private static Map<Long, Double> read(Path log) throws IOException {
        Map<Long, Double> took = new HashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(log)) {
            files = all.toList();
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", -1);
                if (words[0].matches("\\d+")) {
                    took.put(Long.valueOf(words[0]), Long.parseLong(words[1]) / MICROS);
                }
            }
        }
        return took;
    }

    void print() {
        System.out.println("| | times | server p50 ms | p99 | most | client p50 ms | p99 | most |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        server.forEach((act, times) -> {
            if (!act.equals(ALL)) {
                print(act, times);
            }
        });
        print(ALL, server.getOrDefault(ALL, List.of()));
    }

    private void print(String act, List<Double> times) {
        System.out.printf(
                "| %s | %d | %s | %s |%n", act, times.size(), of(times), of(client.getOrDefault(act, List.of())));
    }

    /** What is measured outside the program, in nanoseconds. */
    void printOne(String what, Collection<Long> nanos) {
        List<Double> times = nanos.stream().map(one -> one / NANOS).toList();
        System.out.printf("| %s | %d | | | | %s |%n", what, times.size(), of(times));
    }

    private static String of(List<Double> times) {
        if (times.isEmpty()) {
            return "| | ";
        }
        List<Double> sorted = times.stream().sorted().toList();
        int last = sorted.size() - 1;
        return "%.1f | %.1f | %.1f"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(Math.min(last, sorted.size() * 99 / 100)),
                        sorted.get(last));
    }
}
