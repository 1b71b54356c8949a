package org.acogida.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts as they may be seen.
 *
 * @param rows one for each month and a last one of sums; each has a figure for each group, and its total at the end
 */
public record Table(List<YearMonth> months, List<String> groups, List<List<Figure>> rows) {
    public Table {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A group that only months left out know is not there, as its being there would tell of them. */
    static Table of(List<YearMonth> months, List<Count> counts) {
        Map<YearMonth, Map<String, Long>> byMonth = new HashMap<>();
        counts.forEach(count -> byMonth.computeIfAbsent(count.month(), month -> new HashMap<>())
                .merge(count.group(), count.count(), Long::sum));
        Set<String> known = new HashSet<>();
        byMonth.values().stream()
                .filter(month -> !Suppression.isWithheld(List.copyOf(month.values())))
                .forEach(month -> known.addAll(month.keySet()));
        List<String> groups = known.stream().sorted(Comparator.naturalOrder()).toList();
        int columns = Math.max(1, groups.size());
        List<List<Long>> whole = months.stream()
                .map(month -> row(byMonth.getOrDefault(month, Map.of()), groups, columns))
                .toList();
        List<List<Figure>> rows = Suppression.publish(whole).stream()
                .map(row -> groups.isEmpty() ? List.of(row.getLast()) : row)
                .toList();
        return new Table(months, groups, rows);
    }

    /** A month's figures; of one that is left out the sum alone. */
    private static List<Long> row(Map<String, Long> month, List<String> groups, int columns) {
        List<Long> row = new ArrayList<>(Collections.nCopies(columns, 0L));
        if (Suppression.isWithheld(List.copyOf(month.values()))) {
            row.set(0, month.values().stream().mapToLong(Long::longValue).sum());
        } else {
            month.forEach((group, count) -> row.set(groups.indexOf(group), count));
        }
        return row;
    }
}
