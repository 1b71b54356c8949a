package org.acogida.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.casework.Casework;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Break-glass: a file opened to one account for one hour, for a reason that another account judges within three days. An
 * account of which one was not judged in time, or judged not fit, breaks no other until a supervisor gives the right back.
 */
@Component
public class Glasses {
    private static final String SELECT = """
            select g.*, r.reviewed_by, r.reviewed_at, r.fit, r.words
            from glass g left join glass_review r on r.glass = g.id
            """;

    /** Since when accounts are suspended whose last such moment lies after the right was given back to them. */
    private static final String SUSPENDED = """
            with fault as (
                select g.officer, g.broken_at + interval '72 hours' fault_at
                from glass g left join glass_review r on r.glass = g.id
                where r.glass is null or r.reviewed_at > g.broken_at + interval '72 hours'
                union all
                select officer, reviewed_at from glass_review where not fit)
            select f.officer, max(f.fault_at) since from fault f
            where f.fault_at <= :now
                and not exists (select from glass_return b where b.officer = f.officer and b.returned_at >= f.fault_at)
            """;

    /** One after another for an account, so that none is broken beside the one that suspends it. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(125, hashtext(:officer::text))";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Casework casework;
    private final GlassWords words;
    private final Readings readings;
    private final Clock real;

    Glasses(
            JdbcClient database,
            TransactionTemplate transactions,
            Casework casework,
            PersonKeys keys,
            Readings readings,
            Clock real) {
        this.database = database;
        this.transactions = transactions;
        this.casework = casework;
        this.words = new GlassWords(keys);
        this.readings = readings;
        this.real = real;
    }

    /** What became of a wish to break the glass. */
    public sealed interface Answer {
        /** The file is open until then; a glass broken before that still holds is told again. */
        record Broken(UUID id, Instant until) implements Answer {}

        /** The reason is too short. */
        record NoReason() implements Answer {}

        /** The account's right has been suspended since then. */
        record Suspended(Instant since) implements Answer {}

        /** Nobody is registered under that id. */
        record Unknown() implements Answer {}
    }

    /** What became of a judgement, or of giving the right back. */
    public enum Judged {
        DONE,
        /** The words are too short. */
        NO_REASON,
        /** It is the account's own. */
        OWN,
        /** There is none, or it is judged already; or the account is not suspended. */
        NOTHING_TO_JUDGE
    }

    /** An account whose right is suspended. */
    public record Suspension(UUID officer, Instant since) {}

    /** Opens a file to an account for an hour; what it reads then is opened and counted like any other. */
    public Answer breakGlass(Officer officer, CaseId id, String reason) {
        if (!Glass.isReason(reason)) {
            return new Answer.NoReason();
        }
        List<StoredEntry> history = Reach.whole(() -> casework.listHistory(id));
        if (!CaseFile.replay(id, history).state().isRegistered()) {
            return new Answer.Unknown();
        }
        readings.refuseUnrecorded();
        Answer answer = Objects.requireNonNull(transactions.execute(
                status -> breakOne(officer, id, history.getFirst().key(), reason)));
        if (answer instanceof Answer.Broken) {
            readings.add(Reading.of(
                    now(),
                    Reader.of(officer),
                    Use.BREAK_GLASS.spelled(),
                    Optional.of(Relation.GLASS),
                    Kind.PAGE,
                    Outcome.OPENED,
                    id));
        }
        return answer;
    }

    private Answer breakOne(Officer officer, CaseId id, long key, String reason) {
        database.sql(ONE_AT_A_TIME)
                .param("officer", officer.id())
                .query((row, number) -> 0)
                .list();
        Optional<Instant> suspended = suspendedSince(officer.id());
        if (suspended.isPresent()) {
            return new Answer.Suspended(suspended.get());
        }
        Optional<Answer> live = find(officer, id).map(glass -> new Answer.Broken(glass.id(), glass.endsAt()));
        return live.orElseGet(() -> add(officer, id, key, reason));
    }

    private Answer add(Officer officer, CaseId id, long key, String reason) {
        UUID glass = UUID.randomUUID();
        Instant at = now();
        Instant until = at.plus(Glass.OPEN);
        database.sql("""
                        insert into glass (id, officer, office, case_id, broken_at, ends_at, key, reason)
                        values (:id, :officer, :office, :case, :at, :until, :key, :reason)
                        """)
                .param("id", glass)
                .param("officer", officer.id())
                .param("office", officer.office())
                .param("case", id.value())
                .param("at", utc(at))
                .param("until", utc(until))
                .param("key", key)
                .param("reason", words.seal(glass, GlassWords.Place.REASON, key, reason))
                .update();
        return new Answer.Broken(glass, until);
    }

    /** The glass through which an account sees a file now, if there is one; what was judged not fit shows nothing more. */
    public Optional<Glass> find(Officer officer, CaseId id) {
        return database.sql(SELECT + """
                        where g.officer = :officer and g.case_id = :case and g.ends_at > :now and g.broken_at <= :now
                            and r.fit is not false
                        order by g.ends_at desc limit 1
                        """)
                .param("officer", officer.id())
                .param("case", id.value())
                .param("now", utc(now()))
                .query(this::glass)
                .optional();
    }

    /** Those that nobody judged yet, the one that waits longest first. */
    public List<Glass> listUnreviewed() {
        return database.sql(SELECT + " where r.glass is null order by g.broken_at, g.id")
                .query(this::glass)
                .list();
    }

    /** Those that were judged, the last first. */
    public List<Glass> listReviewed(int count) {
        return database.sql(SELECT + " where r.glass is not null order by r.reviewed_at desc, g.id limit :count")
                .param("count", count)
                .query(this::glass)
                .list();
    }

    /** Judges one that another account broke, once. */
    public Judged review(Officer by, UUID id, boolean fit, String said) {
        if (!Glass.isReason(said)) {
            return Judged.NO_REASON;
        }
        Optional<Row> found = database.sql("select officer, key from glass where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(row.getObject(1, UUID.class), row.getLong(2)))
                .optional();
        if (found.isEmpty()) {
            return Judged.NOTHING_TO_JUDGE;
        }
        Row glass = found.get();
        if (glass.officer().equals(by.id())) {
            return Judged.OWN;
        }
        int added = database.sql("""
                        insert into glass_review (glass, officer, reviewed_by, reviewed_at, fit, words)
                        values (:id, :officer, :by, :at, :fit, :words) on conflict (glass) do nothing
                        """)
                .param("id", id)
                .param("officer", glass.officer())
                .param("by", by.id())
                .param("at", utc(now()))
                .param("fit", fit)
                .param("words", sealedIfPossible(id, glass.key(), said))
                .update();
        return added == 1 ? Judged.DONE : Judged.NOTHING_TO_JUDGE;
    }

    private record Row(UUID officer, long key) {}

    /** Of somebody who was erased in the meantime nothing is written any more, but the judgement stands. */
    private byte[] sealedIfPossible(UUID id, long key, String said) {
        try {
            return words.seal(id, GlassWords.Place.REVIEW, key, said);
        } catch (IllegalStateException _) {
            return new byte[0];
        }
    }

    /** Since when an account may not break the glass; empty where it may. */
    public Optional<Instant> suspendedSince(UUID officer) {
        return database.sql(SUSPENDED + " and f.officer = :officer group by f.officer")
                .param("now", utc(now()))
                .param("officer", officer)
                .query(Glasses::suspension)
                .optional()
                .map(Suspension::since);
    }

    /** All accounts that may not, the longest first. */
    public List<Suspension> listSuspended() {
        return database.sql(SUSPENDED + " group by f.officer order by since, f.officer")
                .param("now", utc(now()))
                .query(Glasses::suspension)
                .list();
    }

    /** Gives another account's right back. */
    public Judged giveBack(Officer by, UUID officer, String reason) {
        if (!Glass.isReason(reason)) {
            return Judged.NO_REASON;
        }
        if (officer.equals(by.id())) {
            return Judged.OWN;
        }
        if (suspendedSince(officer).isEmpty()) {
            return Judged.NOTHING_TO_JUDGE;
        }
        database.sql("""
                        insert into glass_return (officer, returned_by, returned_at, reason)
                        values (:officer, :by, :at, :reason)
                        """)
                .param("officer", officer)
                .param("by", by.id())
                .param("at", utc(now()))
                .param("reason", reason.strip())
                .update();
        return Judged.DONE;
    }

    /** As the database keeps it. */
    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Glass glass(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        long key = row.getLong("key");
        return new Glass(
                id,
                row.getObject("officer", UUID.class),
                row.getString("office"),
                new CaseId(row.getObject("case_id", UUID.class)),
                instant(row, "broken_at"),
                instant(row, "ends_at"),
                words.open(id, GlassWords.Place.REASON, key, row.getBytes("reason")),
                review(row, id, key));
    }

    private Optional<Glass.Review> review(ResultSet row, UUID id, long key) throws SQLException {
        @Nullable UUID by = row.getObject("reviewed_by", UUID.class);
        if (by == null) {
            return Optional.empty();
        }
        byte[] said = row.getBytes("words");
        return Optional.of(new Glass.Review(
                by,
                instant(row, "reviewed_at"),
                row.getBoolean("fit"),
                said.length == 0 ? Optional.empty() : words.open(id, GlassWords.Place.REVIEW, key, said)));
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(row.getObject("officer", UUID.class), instant(row, "since"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
