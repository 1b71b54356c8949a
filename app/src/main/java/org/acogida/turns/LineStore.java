package org.acogida.turns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.line.LineEntry;
import org.acogida.line.LineEvent;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lines. What is recorded is never changed. */
@Component
class LineStore {
    /** The first half of the lock under which one office's line is added to, one at a time. */
    private static final int LOCK = 3_0002;

    private static final int FETCHED = 1_000;

    private static final String INSERT =
            "insert into line_event (id, office, day, happened_at, keyed_at, keyed_day, recorded_at, recorded_by, "
                    + String.join(", ", LineRows.COLUMNS)
                    + ") values (:id, :office, :day, :happenedAt, :keyedAt, :keyedDay, :recordedAt, :recordedBy, "
                    + LineRows.COLUMNS.stream().map(column -> ":" + column).collect(Collectors.joining(", "))
                    + ") returning position";

    private final JdbcClient database;

    LineStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps everybody else from adding to this line until the transaction ends. */
    void reserve(OfficeId office) {
        database.sql("select pg_advisory_xact_lock(" + LOCK + ", hashtext(:office))")
                .param("office", office.value())
                .query(row -> {});
    }

    long add(UUID id, OfficeId office, LineEntry entry, UUID by, Instant recorded) {
        Map<String, Object> columns = LineRows.columns(entry.event());
        JdbcClient.StatementSpec insert = database.sql(INSERT)
                .param("id", id)
                .param("office", office.value())
                .param("day", entry.day())
                .param("happenedAt", entry.at().atOffset(ZoneOffset.UTC))
                .param("keyedAt", entry.keyedAt().atOffset(ZoneOffset.UTC))
                .param("keyedDay", entry.keyedDay())
                .param("recordedAt", recorded.atOffset(ZoneOffset.UTC))
                .param("recordedBy", by);
        for (String column : LineRows.COLUMNS) {
            insert = insert.param(column, columns.get(column));
        }
        return insert.query(Long.class).single();
    }

    /** The event that was recorded under an id. */
    Optional<LineEvent> find(UUID id) {
        return database.sql("select * from line_event where id = :id")
                .param("id", id)
                .query(LineRows::entry)
                .optional()
                .map(LineEntry::event);
    }

    /** The last entry of an office; 0 for none. */
    long last(OfficeId office) {
        return database.sql("select coalesce(max(position), 0) from line_event where office = :office")
                .param("office", office.value())
                .query(Long.class)
                .single();
    }

    /** The last entry of what happened at an office, or was keyed in there, on a day; 0 for none. */
    long lastOf(OfficeId office, LocalDate day) {
        return database.sql("""
                        select greatest(
                            (select coalesce(max(position), 0) from line_event where office = :office and day = :day),
                            (select coalesce(max(position), 0) from line_event
                                where office = :office and keyed_day = :day and keyed_day <> day))
                        """)
                .param("office", office.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** What was recorded after an entry, of turns that were given on a day or later. */
    List<LineEntry> listAfter(OfficeId office, long position, LocalDate from) {
        return database.sql("""
                        select e.* from line_event e
                        where e.office = :office and e.position > :position and e.day >= :from
                            and (e.turn is null or exists (select from line_event g
                                where g.office = e.office and g.kind = 'GIVEN' and g.turn = e.turn and g.day >= :from))
                        order by e.position
                        """)
                .param("office", office.value())
                .param("position", position)
                .param("from", from)
                .query(LineRows::entry)
                .list();
    }

    /** The office that gave a slip. */
    Optional<OfficeId> findOffice(String slip) {
        return database.sql("select office from line_event where slip = :slip")
                .param("slip", slip.replace('\0', ' '))
                .query((row, number) -> new OfficeId(row.getString(1)))
                .optional();
    }

    /** Every entry of an office, in order, a few at a time within a transaction. */
    void walk(OfficeId office, RowCallbackHandler step) {
        database.sql("select * from line_event where office = :office order by position")
                .withFetchSize(FETCHED)
                .param("office", office.value())
                .query(step);
    }

    /** The offices at which anything happened. */
    List<OfficeId> listOffices() {
        return database.sql("select id from office o where exists (select from line_event e where e.office = o.id)")
                .query((row, number) -> new OfficeId(row.getString(1)))
                .list();
    }

    /** The links of entries by their position, as hexadecimal digits. */
    Map<Long, String> mapLinks(OfficeId office, List<Long> positions) {
        Map<Long, String> links = new HashMap<>();
        database.sql("""
                        select position, encode(link, 'hex') from line_event
                        where office = :office and position = any (:positions)
                        """)
                .param("office", office.value())
                .param("positions", positions.toArray(Long[]::new))
                .query(row -> {
                    links.put(row.getLong(1), row.getString(2));
                });
        return links;
    }
}
