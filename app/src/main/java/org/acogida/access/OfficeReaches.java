package org.acogida.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.acogida.postgres.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose cases the officers of an office may see: its own, and those of offices it runs a procedure with. */
@Component
public final class OfficeReaches {

    private static final long NANOS_REMEMBERED = 5_000_000_000L;

    private final JdbcClient database;
    private volatile @Nullable Known known;

    private record Known(Map<String, Set<String>> others, long at) {}

    public OfficeReaches(JdbcClient database) {
        this.database = database;
    }

    /** The reach of an office, as it was at most five seconds ago. */
    public Reach of(String office) {
        Set<String> offices = new HashSet<>(others().getOrDefault(office, Set.of()));
        offices.add(office);
        return Reach.of(offices);
    }

    private Map<String, Set<String>> others() {
        @Nullable Known before = known;
        if (before != null && System.nanoTime() - before.at() < NANOS_REMEMBERED) {
            return before.others();
        }
        Known now = new Known(read(), System.nanoTime());
        known = now;
        return now.others();
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> others = new HashMap<>();
        database.sql("select office, reaches from office_reach").query(row -> {
            others.computeIfAbsent(row.getString("office"), office -> new HashSet<>())
                    .add(row.getString("reaches"));
        });
        return others;
    }
}
