package org.acogida.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
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
            @Value("${acogida.readings.names:0}") int names,
            @Value("${acogida.readings.initials:600}") int initials) {
        this.database = JdbcClient.create(jdbc);
        this.transactions = transactions;
        this.readings = readings;
        this.rows = new ReadingRows(jdbc);
        this.bounds = Map.of(Kind.FILE, files, Kind.INTAKE, intake, Kind.NAME, names, Kind.INITIALS, initials);
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
     * @param kinds in which each may be read; what has no room in one is tried in the next
     * @param line what is written down of one
     * @return those that may be read, and as which kind
     */
    Map<CaseId, Kind> charge(
            UUID officer, List<Kind> kinds, Collection<CaseId> cases, BiFunction<Kind, CaseId, Reading> line) {
        Instant now = readings.now();
        Map<CaseId, Kind> may = new HashMap<>();
        Set<CaseId> fresh = new LinkedHashSet<>();
        for (CaseId id : cases) {
            kinds.stream()
                    .filter(kind -> isRemembered(officer, kind, id, now))
                    .findFirst()
                    .ifPresentOrElse(kind -> may.put(id, kind), () -> fresh.add(id));
        }
        if (!fresh.isEmpty()) {
            List<Taken> taken =
                    Objects.requireNonNull(transactions.execute(status -> take(officer, kinds, fresh, line, now)));
            taken.forEach(one -> one.lines().forEach(readings::tell));
            taken.forEach(one -> one.read().forEach((id, at) -> {
                remember(officer, one.kind(), id, at);
                may.put(id, one.kind());
            }));
        }
        return may;
    }

    /** What may be read as one kind: what was before, and what is from now on, by lines. */
    private record Taken(Kind kind, Map<CaseId, Instant> known, List<Reading> lines) {
        Map<CaseId, Instant> read() {
            Map<CaseId, Instant> read = new HashMap<>(known);
            lines.forEach(line -> read.put(line.caseId().orElseThrow(), line.at()));
            return read;
        }
    }

    private List<Taken> take(
            UUID officer, List<Kind> kinds, Set<CaseId> fresh, BiFunction<Kind, CaseId, Reading> line, Instant now) {
        database.sql(ONE_AT_A_TIME)
                .param("officer", officer)
                .query((row, number) -> 0)
                .list();
        List<Taken> taken = new ArrayList<>();
        Set<CaseId> left = new LinkedHashSet<>(fresh);
        for (Kind kind : kinds) {
            if (!left.isEmpty()) {
                Taken one = take(officer, kind, left, id -> line.apply(kind, id), now);
                left.removeAll(one.read().keySet());
                taken.add(one);
            }
        }
        return taken;
    }

    private Taken take(UUID officer, Kind kind, Set<CaseId> fresh, Function<CaseId, Reading> line, Instant now) {
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
        return new Taken(kind, known, lines);
    }

    /** As which kinds somebody was read who need not be counted as one; a name is known, too, to whoever had the file. */
    private static List<Kind> knownBy(Kind kind) {
        return kind == Kind.NAME ? List.of(Kind.NAME, Kind.FILE, Kind.INTAKE) : List.of(kind);
    }

    private boolean isRemembered(UUID officer, Kind kind, CaseId id, Instant now) {
        return knownBy(kind).stream().anyMatch(one -> isFree(remembered.get(new Charge(officer, one, id)), now));
    }

    /** Those that the account read within the hour. */
    private Map<CaseId, Instant> listRead(UUID officer, Kind kind, Set<CaseId> cases, Instant now) {
        Map<CaseId, Instant> read = new HashMap<>();
        database.sql("""
                        select case_id, max(read_at) from reading
                        where officer = :officer and charged and kind = any (:kinds) and read_at > :since
                            and case_id = any (:cases)
                        group by case_id
                        """)
                .param("officer", officer)
                .param("kinds", knownBy(kind).stream().map(Enum::name).toArray(String[]::new))
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
