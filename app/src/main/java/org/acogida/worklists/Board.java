package org.acogida.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the authority owes: by who holds the cases, and by week. */
@Component
public final class Board {

    private final JdbcClient database;
    private final Worklist worklist;

    private final Remembered<Optional<OfficeId>, List<Load>> loads =
            new Remembered<>(all -> isMany(all.stream().mapToLong(Load::cases).sum()));
    private final Remembered<Weeks, List<WeekCount>> weeks = new Remembered<>(
            all -> isMany(all.stream().mapToLong(WeekCount::count).sum()));

    private record Weeks(Optional<OfficeId> office, DayRange days) {}

    public Board(JdbcClient database, Worklist worklist) {
        this.database = database;
        this.worklist = worklist;
    }

    private static boolean isMany(long rows) {
        return rows >= Remembered.MANY;
    }

    /**
     * What each officer holds, and what nobody does; officers without cases are left out. In no order. Of many it is that of
     * a moment ago.
     */
    public Counted<List<Load>> listLoads(Optional<OfficeId> office, Instant now) {
        return loads.get(office, now, () -> loadsNow(office, now));
    }

    private List<Load> loadsNow(Optional<OfficeId> office, Instant now) {
        WorkQuery query = worklist.query(owed(office, Optional.empty()), now);
        return database.sql(query.loads())
                .params(query.parameters())
                .query(Board::load)
                .list();
    }

    /**
     * How much ends in each week of these days, by task and by whether somebody holds the case. Of much it is that of a
     * moment ago.
     */
    public Counted<List<WeekCount>> listWeeks(Optional<OfficeId> office, DayRange days, Instant now) {
        return weeks.get(new Weeks(office, days), now, () -> weeksNow(office, days, now));
    }

    private List<WeekCount> weeksNow(Optional<OfficeId> office, DayRange days, Instant now) {
        WorkQuery query = worklist.query(owed(office, Optional.of(days)), now);
        return database.sql(query.weeks())
                .params(query.parameters())
                .query(Board::week)
                .list();
    }

    private static WorkFilter owed(Optional<OfficeId> office, Optional<DayRange> days) {
        return new WorkFilter(
                office, Optional.empty(), "", "", "", Optional.of(Party.AUTHORITY), Optional.empty(), days);
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        return new Load(
                Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
                row.getLong("cases"),
                row.getLong("late"),
                row.getLong("soon"));
    }

    private static WeekCount week(ResultSet row, int number) throws SQLException {
        return new WeekCount(
                row.getObject("monday", LocalDate.class),
                row.getString("name"),
                new LawId(row.getString("law")),
                row.getBoolean("held"),
                row.getLong("tasks"));
    }
}
