package org.acogida.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.acogida.keys.PersonKeys;
import org.acogida.postgres.Reach;
import org.acogida.postgres.RoundTrip;
import org.acogida.postgres.RoundTrip.Reply;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The entries of all cases, appended and read back; none is ever changed. Works in the caller's transaction. */
@Component
public final class Journal {

    private static final String READ = """
            select event_id, e.case_id, version, kind, law, office, officer, occurred_at, recorded_at, command_id,
                clear, payload
            from event e left join person_part p using (event_id)
            where e.case_id = any (?) order by e.case_id, version
            """;

    /** One transaction appends at a time, so that positions are in the order in which they can be read. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(40001)";

    private static final String APPEND = "insert into event (" + JournalRows.EVENT + """
            )
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::jsonb[])
            """;

    private static final String APPEND_PARTS = "insert into person_part (" + JournalRows.PART + """
            )
            select * from unnest(?::uuid[], ?::uuid[], ?::bytea[])
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcTemplate database;
    private final PersonKeys keys;

    public Journal(JdbcTemplate database, PersonKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Appends entries; throws DuplicateKeyException when another transaction used a version of a case first. */
    public void append(List<StoredEntry> entries) {
        RoundTrip trip = new RoundTrip();
        append(entries, trip);
        trip.run(database);
    }

    /**
     * The same within a round trip. From then to the end of the transaction nobody else appends: a reader who has seen
     * one position has seen, or can see, all that come before it.
     */
    public void append(List<StoredEntry> entries, RoundTrip trip) {
        if (entries.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> events = new ArrayList<>();
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (StoredEntry stored : entries) {
            EventCodec.Coded coded =
                    EventCodec.encode(stored.entry().event(), stored.entry().clocks());
            events.add(JournalRows.event(stored, coded));
            JournalRows.part(stored, coded, keys).ifPresent(parts::add);
        }
        awaitTurn(trip);
        trip.tellAll(APPEND, events);
        trip.tellAll(APPEND_PARTS, parts);
    }

    /** Waits, in the caller's transaction, until nobody else appends; nobody does from then to its end. */
    public void awaitTurn() {
        RoundTrip trip = new RoundTrip();
        awaitTurn(trip);
        trip.run(database);
    }

    /** The same within a round trip. */
    public void awaitTurn(RoundTrip trip) {
        trip.tell(ONE_AT_A_TIME);
    }

    /**
     * The entries of each of these cases in order; cases without any are left out. Of an erased case, whose person's key was
     * destroyed, nobody can read any: its list is empty.
     */
    public Map<CaseId, List<StoredEntry>> load(Collection<CaseId> cases) {
        RoundTrip trip = new RoundTrip();
        Supplier<Map<CaseId, List<StoredEntry>>> found = load(cases, trip);
        trip.run(database);
        return found.get();
    }

    /** The same, once the round trip is made. */
    public Supplier<Map<CaseId, List<StoredEntry>>> load(Collection<CaseId> cases, RoundTrip trip) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Reply<List<Row>> found = trip.ask(READ, new Reader(keys)::read, (Object) ids);
        return () -> {
            Map<CaseId, List<StoredEntry>> histories = new LinkedHashMap<>();
            for (Row row : found.get()) {
                List<StoredEntry> history = histories.computeIfAbsent(row.caseId(), id -> new ArrayList<>());
                row.entry().ifPresent(history::add);
            }
            return histories;
        };
    }

    /** The number of a key for a person of whom the journal knows nothing yet. */
    public long newKey() {
        return keys.next();
    }

    /** At most so many cases, by id, that come after one; the first ones where none is given. */
    public List<CaseId> listCases(Optional<CaseId> after, int count) {
        return database.query(
                "select case_id from event where version = 1 and case_id > ? order by case_id limit ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                after.map(CaseId::value).orElse(BEFORE_ALL),
                count);
    }

    /** The cases whose persons once left a household, and may be in it again. */
    public List<CaseId> listLeft(HouseholdId household) {
        return database.query(
                "select distinct case_id from event where kind = 'household-changed' and clear ->> 'from' = ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                household.toString());
    }

    /** At most so many events that come after a position, in the order in which they were saved; of cases that may be seen. */
    public List<EventNotice> listAfter(long position, int limit) {
        return listBetween(position, Long.MAX_VALUE, limit);
    }

    /**
     * At most so many events that come after a position and not after another, in the order in which they were saved; of the
     * cases that may be seen.
     */
    public List<EventNotice> listBetween(long after, long until, int limit) {
        return database.query("""
                select position, event_id, case_id, version, kind, law, office, occurred_at, recorded_at, command_id
                from event where position > ? and position <= ? order by position limit ?
                """, (row, number) -> notice(row), after, until, limit);
    }

    /** The position of the last of so many events after a position, whosever they are; that position where there is none. */
    public long findEnd(long after, int events) {
        return Reach.whole(() -> Objects.requireNonNull(database.queryForObject(
                "select coalesce(max(position), ?) from"
                        + " (select position from event where position > ? order by position limit ?) next",
                Long.class,
                after,
                after,
                events)));
    }

    /** The cases that have an event after a position. */
    public List<CaseId> listCasesAfter(long position) {
        return database.query(
                "select distinct case_id from event where position > ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                position);
    }

    /** The position of the last event, whosever it is; 0 where there is none. */
    public long lastPosition() {
        return Reach.whole(() -> Objects.requireNonNull(
                database.queryForObject("select coalesce(max(position), 0) from event", Long.class)));
    }

    private static EventNotice notice(ResultSet row) throws SQLException {
        return new EventNotice(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                row.getString("kind"),
                new LawId(row.getString("law")),
                new OfficeId(row.getString("office")),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getObject("command_id", UUID.class));
    }

    /** A row as it is read; without its entry where the case is erased. */
    private record Row(CaseId caseId, Optional<StoredEntry> entry) {}

    /** Reads rows in the order of {@code READ}: the first entry of a case tells the person's key. */
    private static final class Reader {
        private final PersonKeys keys;
        private @Nullable CaseId current;
        private long key;
        private boolean erased;

        Reader(PersonKeys keys) {
            this.keys = keys;
        }

        Row read(ResultSet row) throws SQLException {
            CaseId id = new CaseId(row.getObject("case_id", UUID.class));
            byte[] payload = row.getBytes("payload");
            if (!id.equals(current)) {
                current = id;
                key = payload == null ? 0 : PersonPart.key(payload);
                erased = keys.find(key).isEmpty();
            }
            return new Row(id, erased ? Optional.empty() : Optional.of(entry(id, payload, row)));
        }

        private StoredEntry entry(CaseId id, byte @Nullable [] payload, ResultSet row) throws SQLException {
            UUID eventId = row.getObject("event_id", UUID.class);
            EventCodec.Decoded decoded = EventCodec.decode(new EventCodec.Coded(
                    row.getString("kind"), row.getString("clear"), personal(id, eventId, payload)));
            return new StoredEntry(
                    eventId,
                    id,
                    row.getInt("version"),
                    row.getObject("command_id", UUID.class),
                    instant(row, "recorded_at"),
                    new Entry(
                            decoded.event(),
                            instant(row, "occurred_at"),
                            new LawId(row.getString("law")),
                            new OfficeId(row.getString("office")),
                            new OfficerId(row.getObject("officer", UUID.class)),
                            decoded.clocks()),
                    key);
        }

        private String personal(CaseId id, UUID eventId, byte @Nullable [] payload) {
            return payload == null
                    ? EventCodec.NOTHING
                    : PersonPart.open(id, eventId, payload, keys).orElseThrow(() -> new ErasedException(id));
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
