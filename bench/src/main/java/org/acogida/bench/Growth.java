package org.acogida.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts what {@link PageTimes} printed of desks of different size side by side: {@code Growth FILE FILE...}, the smallest
 * first. Of each page the medians, and how many times the first the last is.
 */
public final class Growth {
    private static final int NAME = 1;
    private static final int MEDIAN = 2;

    private Growth() {}

    public static void main(String[] files) throws IOException {
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] cells = line.split("\\|", -1);
                if (cells.length > MEDIAN && cells[MEDIAN].strip().matches("[0-9.]+")) {
                    medians.computeIfAbsent(cells[NAME].strip(), page -> new ArrayList<>())
                            .add(Double.valueOf(cells[MEDIAN].strip()));
                }
            }
        }
        medians.forEach((page, times) -> System.out.println(row(page, times)));
    }

    private static String row(String page, List<Double> times) {
        StringBuilder row = new StringBuilder("| " + page);
        times.forEach(time -> row.append(String.format(Locale.ROOT, " | %.1f", time)));
        return row.append(String.format(Locale.ROOT, " | %.1f× |", times.getLast() / times.getFirst()))
                .toString();
    }
}
