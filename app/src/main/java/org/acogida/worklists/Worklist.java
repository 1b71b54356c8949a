package org.acogida.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Offices;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due, the most urgent first; what a law to come will ask appears on its first day. */
@Component
public final class Worklist {

    /** The longest page, in rows. */
    public static final int LONGEST_PAGE = 100;

    /** How many rows the database sends at once to whoever reads a whole list. */
    static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient database;
    private final Offices offices;
    private final Lawbook laws;
    private final PersonKeys keys;
    private final People people;
    private final Remembered<WorkFilter, Map<DueGroup, Long>> counted = new Remembered<>(Worklist::isMany);

    public Worklist(JdbcClient database, Offices offices, Lawbook laws, PersonKeys keys, People people) {
        this.database = database;
        this.offices = offices;
        this.laws = laws;
        this.keys = keys;
        this.people = people;
    }

    /**
     * One page of the tasks known at that moment, at most {@link #LONGEST_PAGE}.
     *
     * @param after the cursor of the page before; one that is no cursor gives the first page
     */
    public Page<WorkItem> list(WorkFilter filter, Instant now, Optional<String> after, int size) {
        return page(query(filter, now), after, size);
    }

    /** One page of what a query asks for, at most {@link #LONGEST_PAGE}. */
    Page<WorkItem> page(WorkQuery query, Optional<String> after, int size) {
        int rows = Math.clamp(size, 1, LONGEST_PAGE);
        after.flatMap(WorkCursor::parse).ifPresent(query::after);
        List<Row> found = database.sql(query.page())
                .params(query.parameters())
                .param("rows", rows + 1)
                .query(this::row)
                .list();
        List<Row> shown = found.subList(0, Math.min(rows, found.size()));
        Optional<String> next =
                found.size() > rows ? Optional.of(shown.getLast().cursor().toString()) : Optional.empty();
        return new Page<>(shown.stream().map(Row::item).toList(), next);
    }

    /** Gives all tasks to a reader in the list's order; in a transaction of the caller's, some rows at a time. */
    public void read(WorkFilter filter, Instant now, Consumer<WorkItem> reader) {
        read(query(filter, now), reader);
    }

    void read(WorkQuery query, Consumer<WorkItem> reader) {
        database.sql(query.all())
                .params(query.parameters())
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    reader.accept(row(row, 0).item());
                });
    }

    /** How many persons have any of these tasks. */
    public long countPeople(WorkFilter filter, Instant now) {
        WorkQuery query = query(filter, now);
        return database.sql(query.people())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * How many there are of each group, whatever group the filter names; every group is present. Of many they are those of
     * a moment ago.
     */
    public Counted<Map<DueGroup, Long>> count(WorkFilter filter, Instant now) {
        WorkFilter any = filter.ofAnyGroup();
        return counted.get(any, now, () -> countNow(any, now));
    }

    private Map<DueGroup, Long> countNow(WorkFilter filter, Instant now) {
        Map<DueGroup, Long> counts = new EnumMap<>(DueGroup.class);
        for (DueGroup group : DueGroup.values()) {
            counts.put(group, 0L);
        }
        WorkQuery query = query(filter, now);
        database.sql(query.count()).params(query.parameters()).query(row -> {
            counts.put(DueGroup.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    private static boolean isMany(Map<DueGroup, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum() >= Remembered.MANY;
    }

    WorkQuery query(WorkFilter filter, Instant now) {
        return query(
                filter,
                now,
                Optional.of(filter.text()).filter(text -> !text.isBlank()).map(people::matching));
    }

    /** The same, of these cases alone where any are given. */
    WorkQuery query(WorkFilter filter, Instant now, Optional<UUID[]> named) {
        return new WorkQuery(filter, now, lawsInForce(now), named);
    }

    private List<String> lawsInForce(Instant now) {
        return offices.current().calendars().listOffices().stream()
                .flatMap(office -> inForce(office, now).stream())
                .map(law -> law.id().value())
                .distinct()
                .toList();
    }

    private Optional<Law> inForce(Office office, Instant now) {
        return laws.findInForce(office.country(), now.atZone(office.zone()).toLocalDate());
    }

    private record Row(WorkItem item, WorkCursor cursor) {}

    private Row row(ResultSet row, int number) throws SQLException {
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        Optional<Instant> dueAt = instant(row, "due_at");
        WorkItem item = new WorkItem(
                id,
                new HouseholdId(row.getObject("household", UUID.class)),
                PersonLine.of(row, keys).fullName(),
                row.getString("pathway"),
                Task.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new LawId(row.getString("law")),
                new OfficeId(row.getString("office")),
                new OfficeId(Optional.ofNullable(row.getString("days_of")).orElse(row.getString("office"))),
                Optional.ofNullable(row.getObject("due_day", LocalDate.class)),
                dueAt,
                instant(row, "started_at").orElseThrow(),
                Party.valueOf(row.getString("awaits")),
                Consequence.valueOf(row.getString("consequence")),
                Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new));
        return new Row(item, new WorkCursor(dueAt, id, row.getInt("number")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    }
}
