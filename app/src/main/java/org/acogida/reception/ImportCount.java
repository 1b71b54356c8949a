package org.acogida.reception;

import java.util.EnumMap;
import java.util.Map;
import org.acogida.reception.RowAnswer.What;

/** How many rows met which end; together they are the rows that were read. */
public record ImportCount(Map<What, Long> rows) {
    public ImportCount {
        rows = Map.copyOf(rows);
    }

    static ImportCount none() {
        return new ImportCount(Map.of());
    }

    ImportCount with(What what) {
        Map<What, Long> more = new EnumMap<>(What.class);
        more.putAll(rows);
        more.merge(what, 1L, Long::sum);
        return new ImportCount(more);
    }

    public long get(What what) {
        return rows.getOrDefault(what, 0L);
    }

    public long read() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether every row is on record as the file has it. */
    public boolean isWhole() {
        return read() == get(What.ADDED) + get(What.KNOWN);
    }
}
