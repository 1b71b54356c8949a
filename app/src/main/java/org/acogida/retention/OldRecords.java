package org.acogida.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.laws.Retentions;
import org.acogida.postgres.Reach;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RecordClass.AtEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what the program may remove by itself: records that are about no case, once their time is over. */
@Component
public final class OldRecords {
    /** How many rows go in one transaction. */
    private static final int AT_A_TIME = 20_000;

    private static final System.Logger LOG = System.getLogger(OldRecords.class.getName());

    private final JdbcClient database;
    private final Retentions retentions;
    private final Clock real;

    public OldRecords(JdbcClient database, Retentions retentions, Clock real) {
        this.database = database;
        this.retentions = retentions;
        this.real = real;
    }

    /** When records of a class were last removed, and how many. */
    public record Run(Instant at, long removed) {}

    /** Removes all that is old, of each class; the log tells how many, and nothing else of them. */
    public void remove() {
        for (RecordClass of : RecordClass.values()) {
            if (of.atEnd() == AtEnd.REMOVED) {
                findBefore(of).ifPresent(before -> remove(of, before));
            }
        }
    }

    private void remove(RecordClass of, Instant before) {
        long removed = 0;
        long some = AT_A_TIME;
        while (some == AT_A_TIME) {
            some = removeSome(of, before);
            removed += some;
        }
        writeDown(of, removed);
        if (removed > 0) {
            LOG.log(System.Logger.Level.INFO, "removed {0} records of class {1}, as their time is over", removed, of);
        }
    }

    /** Where offices of several countries share the program, the longest of their periods. */
    private Optional<Instant> findBefore(RecordClass of) {
        LocalDate today = real.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return listCountries().stream()
                .flatMap(country -> retentions.get(country).get(of).findStart(today).stream())
                .min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private List<String> listCountries() {
        return database.sql("select distinct country from office")
                .query((row, number) -> row.getString("country"))
                .list();
    }

    private long removeSome(RecordClass of, Instant before) {
        return switch (of) {
            case READINGS ->
                database.sql("select forget_readings(:before, :most)")
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("most", AT_A_TIME)
                        .query(Long.class)
                        .single();
            case SIGN_INS -> removeSignIns(before);
            case PACKETS -> Reach.whole(() -> removePackets(before));
            case PRESENCE -> Reach.whole(() -> removeOlder("presence", before));
            case GIVEN -> Reach.whole(() -> removeOlder("given", before));
            case PROTECTED_CASE, CLOSED_CASE, NEVER_CLAIMED, ATTACHMENTS -> 0;
        };
    }

    /** The text goes, and its key with the next round of those that work packets off. */
    private long removePackets(Instant before) {
        return database.sql("""
                        update packet set sealed = null
                        where state = 'MENDED' and sealed is not null and settled_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long removeOlder(String table, Instant before) {
        return database.sql("delete from " + table + " where recorded_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long removeSignIns(Instant before) {
        int sessions = database.sql("delete from officer_session where last_act < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        int devices = database.sql("delete from known_device where last_used < :before")
                .param("before", before.atOffset(ZoneOffset.UTC).toLocalDate())
                .update();
        return (long) sessions + devices;
    }

    private void writeDown(RecordClass of, long removed) {
        database.sql("""
                        insert into retention_run (record_class, ran_at, removed) values (:of, :at, :removed)
                        on conflict (record_class) do update set ran_at = excluded.ran_at, removed = excluded.removed
                        """)
                .param("of", of.name())
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .param("removed", removed)
                .update();
    }

    /** The last run of each class that there was one of. */
    public Map<RecordClass, Run> runs() {
        Map<RecordClass, Run> runs = new EnumMap<>(RecordClass.class);
        database.sql("select * from retention_run").query(row -> {
            runs.put(
                    RecordClass.valueOf(row.getString("record_class")),
                    new Run(row.getObject("ran_at", OffsetDateTime.class).toInstant(), row.getLong("removed")));
        });
        return runs;
    }
}
