package org.acogida.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.postgres.Reach;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose cases the officers of an office may see: its own, and those of offices it runs a procedure with. */
@Component
public final class OfficeReaches {

    private static final long NANOS_REMEMBERED = 5_000_000_000L;

    private final JdbcClient database;
    private volatile @Nullable Known known;

    /** What was read, and the reach of each office that was asked for since. */
    private record Known(Map<String, Set<String>> others, Map<String, Reach> reaches, long at) {
        Set<String> offices(String office) {
            Set<String> offices = new HashSet<>(others.getOrDefault(office, Set.of()));
            offices.add(office);
            return offices;
        }
    }

    public OfficeReaches(JdbcClient database) {
        this.database = database;
    }

    /** The reach of an office, as it was at most five seconds ago, or when the database was last there. */
    public Reach of(String office) {
        Known now = known();
        return now.reaches().computeIfAbsent(office, name -> Reach.of(now.offices(name)));
    }

    /** How an account stands to cases registered at an office, whoever they are about; not at all beside offices. */
    public Set<Relation> relations(Officer officer, OfficeId caseOffice) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (officer.role().isOfOffice()) {
            if (officer.office().equals(caseOffice.value())) {
                relations.add(Relation.OWN);
            }
            if (known().offices(officer.office()).contains(caseOffice.value())) {
                relations.add(Relation.PART);
            }
        }
        return relations;
    }

    private Known known() {
        @Nullable Known before = known;
        if (before != null && System.nanoTime() - before.at() < NANOS_REMEMBERED) {
            return before;
        }
        Map<String, Set<String>> others = readOr(before == null ? Map.of() : before.others());
        Known now = new Known(others, new ConcurrentHashMap<>(), System.nanoTime());
        known = now;
        return now;
    }

    /** While the database is away nobody's reach grows or shrinks; what needs it says so itself. */
    private Map<String, Set<String>> readOr(Map<String, Set<String>> before) {
        try {
            return read();
        } catch (DataAccessException _) {
            return before;
        }
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
