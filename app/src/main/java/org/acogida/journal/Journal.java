package org.acogida.journal;

import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;
import org.acogida.postgres.RoundTrip;
import org.acogida.postgres.RoundTrip.Reply;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;
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

    public Journal(JdbcTemplate database) {
        this.database = database;
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
            JournalRows.part(stored, coded).ifPresent(parts::add);
        }
        trip.tell(ONE_AT_A_TIME);
        trip.tellAll(APPEND, events);
        trip.tellAll(APPEND_PARTS, parts);
    }

    /** The entries of each of these cases in order; cases without any are left out. */
    public Map<CaseId, List<StoredEntry>> load(Collection<CaseId> cases) {
        RoundTrip trip = new RoundTrip();
        Supplier<Map<CaseId, List<StoredEntry>>> found = load(cases, trip);
        trip.run(database);
        return found.get();
    }

    /** The same, once the round trip is made. */
    public Supplier<Map<CaseId, List<StoredEntry>>> load(Collection<CaseId> cases, RoundTrip trip) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Reply<List<StoredEntry>> found = trip.ask(READ, Journal::stored, (Object) ids);
        return () -> found.get().stream()
                .collect(Collectors.groupingBy(StoredEntry::caseId, LinkedHashMap::new, Collectors.toList()));
    }

    /** At most so many cases, by id, that come after one; the first ones where none is given. */
    public List<CaseId> listCases(Optional<CaseId> after, int count) {
        return database.query(
                "select case_id from event where version = 1 and case_id > ? order by case_id limit ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                after.map(CaseId::value).orElse(BEFORE_ALL),
                count);
    }

    /** At most so many events of all cases that come after a position, in the order in which they were saved. */
    public List<EventNotice> listAfter(long position, int limit) {
        return database.query("""
                select position, event_id, case_id, version, kind, law, office, occurred_at, recorded_at, command_id
                from event where position > ? order by position limit ?
                """, (row, number) -> notice(row), position, limit);
    }

    /** The cases that have an event after a position. */
    public List<CaseId> listCasesAfter(long position) {
        return database.query(
                "select distinct case_id from event where position > ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                position);
    }

    /** The position of the last event; 0 where there is none. */
    public long lastPosition() {
        return Objects.requireNonNull(
                database.queryForObject("select coalesce(max(position), 0) from event", Long.class));
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

    private static StoredEntry stored(ResultSet row) throws SQLException {
        byte[] personal = row.getBytes("payload");
        EventCodec.Decoded decoded = EventCodec.decode(new EventCodec.Coded(
                row.getString("kind"),
                row.getString("clear"),
                personal == null ? EventCodec.NOTHING : new String(personal, StandardCharsets.UTF_8)));
        return new StoredEntry(
                row.getObject("event_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                row.getObject("command_id", UUID.class),
                instant(row, "recorded_at"),
                new Entry(
                        decoded.event(),
                        instant(row, "occurred_at"),
                        new LawId(row.getString("law")),
                        new OfficeId(row.getString("office")),
                        new OfficerId(row.getObject("officer", UUID.class)),
                        decoded.clocks()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
