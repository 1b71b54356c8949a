package org.acogida.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.acogida.opening.Reading.Kind;
import org.acogida.procedure.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many people an account may read of in any sixty minutes, counted by person from the record itself, so that neither a
 * restart nor a second program gives anything back. Whoever was read is free for an hour from then on. For several threads.
 */
@Component
public class Budgets {
    static final Duration HOUR = Duration.ofHours(1);

    private static final int REMEMBERED = 20_000;

    /** One after another for an account, so that two requests never take the last place both. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(126, hashtext(:officer::text))";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Readings readings;
    private final ReadingRows rows;
    private final Map<Kind, Integer> bounds;
    private final Map<Charge, Instant> remembered = new ConcurrentHashMap<>();

    Budgets(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Readings readings,
            @Value("${acogida.readings.files:40}") int files,
            @Value("${acogida.readings.intake:400}") int intake,
            @Value("${acogida.readings.names:120}") int names) {
        this.database = JdbcClient.create(jdbc);
        this.transactions = transactions;
        this.readings = readings;
        this.rows = new ReadingRows(jdbc);
        this.bounds = Map.of(Kind.FILE, files, Kind.INTAKE, intake, Kind.NAME, names);
    }

    /** Somebody whom an account read of. */
    private record Charge(UUID officer, Kind kind, CaseId caseId) {}

    /** How many an account read of in the hour that ends now, and how many it may. */
    public record Used(Kind kind, long used, long bound) {
        /** Whether nothing is left. */
        public boolean isSpent() {
            return used >= bound;
        }
    }

    /**
     * Counts those of the cases that were not read within the hour, as long as there is room, and writes each down at once.
     *
     * @param line what is written down of one
     * @return those that may be read
     */
    Set<CaseId> charge(UUID officer, Kind kind, Collection<CaseId> cases, Function<CaseId, Reading> line) {
        Instant now = readings.now();
        Set<CaseId> may = new HashSet<>();
        Set<CaseId> fresh = new LinkedHashSet<>();
        for (CaseId id : cases) {
            boolean free = isFree(remembered.get(new Charge(officer, kind, id)), now);
            (free ? may : fresh).add(id);
        }
        if (!fresh.isEmpty()) {
            Taken taken = Objects.requireNonNull(transactions.execute(status -> take(officer, kind, fresh, line, now)));
            taken.lines().forEach(readings::tell);
            taken.lines().forEach(one -> remember(officer, kind, one.caseId().orElseThrow(), one.at()));
            taken.known().forEach((id, at) -> remember(officer, kind, id, at));
            taken.lines().forEach(one -> may.add(one.caseId().orElseThrow()));
            may.addAll(taken.known().keySet());
        }
        return may;
    }

    private record Taken(Map<CaseId, Instant> known, List<Reading> lines) {}

    private Taken take(UUID officer, Kind kind, Set<CaseId> fresh, Function<CaseId, Reading> line, Instant now) {
        database.sql(ONE_AT_A_TIME)
                .param("officer", officer)
                .query((row, number) -> 0)
                .list();
        Map<CaseId, Instant> known = listRead(officer, kind, fresh, now);
        Used used = used(officer, kind, now);
        List<Reading> lines = fresh.stream()
                .filter(id -> !known.containsKey(id))
                .limit(Math.max(0, used.bound() - used.used()))
                .map(id -> line.apply(id).asCharged())
                .toList();
        if (!lines.isEmpty()) {
            rows.write(lines);
        }
        return new Taken(known, lines);
    }

    /** Those that the account read within the hour; a name is known, too, to whoever had the file. */
    private Map<CaseId, Instant> listRead(UUID officer, Kind kind, Set<CaseId> cases, Instant now) {
        List<Kind> kinds = kind == Kind.NAME ? List.of(Kind.NAME, Kind.FILE, Kind.INTAKE) : List.of(kind);
        Map<CaseId, Instant> read = new ConcurrentHashMap<>();
        database.sql("""
                        select case_id, max(read_at) from reading
                        where officer = :officer and charged and kind = any (:kinds) and read_at > :since
                            and case_id = any (:cases)
                        group by case_id
                        """)
                .param("officer", officer)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("since", utc(now.minus(HOUR)))
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    read.put(new CaseId(row.getObject(1, UUID.class)), instant(row, 2));
                });
        return read;
    }

    /** How much an account used of one budget. */
    public Used used(UUID officer, Kind kind) {
        return used(officer, kind, readings.now());
    }

    private Used used(UUID officer, Kind kind, Instant now) {
        return database.sql("""
                        select (select count(*) from reading
                                where officer = :officer and charged and kind = :kind and read_at > :since),
                            (select count(*) from reading_lift
                                where officer = :officer and lifted_at <= :now and ends_at > :now)
                        """)
                .param("officer", officer)
                .param("kind", kind.name())
                .param("since", utc(now.minus(HOUR)))
                .param("now", utc(now))
                .query((row, number) -> new Used(kind, row.getLong(1), bound(kind) * (1 + row.getLong(2))))
                .single();
    }

    /** How many of a kind an account may read of in an hour. */
    public int bound(Kind kind) {
        return Optional.ofNullable(bounds.get(kind))
                .orElseThrow(() -> new IllegalArgumentException(kind + ": has no budget"));
    }

    /** From when on an account that is over its budget may read of somebody else. */
    Instant again(UUID officer, Kind kind) {
        Instant now = readings.now();
        Used used = used(officer, kind, now);
        return database.sql("""
                        select read_at from reading
                        where officer = :officer and charged and kind = :kind and read_at > :since
                        order by read_at offset :left limit 1
                        """)
                .param("officer", officer)
                .param("kind", kind.name())
                .param("since", utc(now.minus(HOUR)))
                .param("left", Math.max(0, used.used() - used.bound()))
                .query((row, number) -> instant(row, 1))
                .optional()
                .orElse(now)
                .plus(HOUR);
    }

    /** What became of a wish to give an account more. */
    public enum Lifted {
        DONE,
        NO_REASON,
        /** Nobody gives themselves more. */
        OWN
    }

    /** Gives an account as much again for an hour. */
    public Lifted lift(UUID by, UUID officer, String reason) {
        if (!Glass.isReason(reason)) {
            return Lifted.NO_REASON;
        }
        if (by.equals(officer)) {
            return Lifted.OWN;
        }
        Instant now = readings.now();
        database.sql("""
                        insert into reading_lift (officer, lifted_by, lifted_at, ends_at, reason)
                        values (:officer, :by, :at, :at + interval '1 hour', :reason)
                        """)
                .param("officer", officer)
                .param("by", by)
                .param("at", utc(now))
                .param("reason", reason.strip())
                .update();
        return Lifted.DONE;
    }

    private static boolean isFree(@Nullable Instant chargedAt, Instant now) {
        return chargedAt != null && chargedAt.plus(HOUR).isAfter(now);
    }

    private void remember(UUID officer, Kind kind, CaseId id, Instant at) {
        if (remembered.size() >= REMEMBERED) {
            Instant now = readings.now();
            remembered.values().removeIf(charged -> !isFree(charged, now));
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
        }
        remembered.put(new Charge(officer, kind, id), at);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
