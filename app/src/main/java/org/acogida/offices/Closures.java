package org.acogida.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which offices were closed, as entered, and what was taken back of them. Nothing entered is changed. */
@Component
public final class Closures {

    private final JdbcClient database;

    public Closures(JdbcClient database) {
        this.database = database;
    }

    /** All that are entered, the earliest first. */
    public List<ClosureRecord> list() {
        Map<UUID, Entered> entries = new HashMap<>();
        database.sql("select change, entered_by, entered_at, confirmation from closure_entry")
                .query(row -> {
                    entries.put(row.getObject(1, UUID.class), entered(row));
                });
        Map<UUID, List<Withdrawal>> withdrawals =
                listWithdrawals().stream().collect(Collectors.groupingBy(Withdrawal::closure));
        return database.sql("""
                        select id, office, first_day, last_day, act, reason_es, reason_en
                        from closure order by first_day, id
                        """).query(Closures::closure).list().stream()
                .map(closure -> new ClosureRecord(closure, withdrawals.getOrDefault(closure.id(), List.of()), entries))
                .toList();
    }

    private List<Withdrawal> listWithdrawals() {
        return database.sql("""
                        select w.id, w.closure, c.office, w.first_day, w.last_day, w.act, w.reason_es, w.reason_en
                        from closure_withdrawal w join closure c on c.id = w.closure
                        """).query(Closures::withdrawal).list();
    }

    private static Entered entered(ResultSet row) throws SQLException {
        return new Entered(
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmation"));
    }

    private static Closure closure(ResultSet row, int number) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                new OfficeId(row.getString("office")),
                days(row),
                row.getString("act"),
                reason(row));
    }

    private static Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        return new Withdrawal(
                row.getObject("id", UUID.class),
                row.getObject("closure", UUID.class),
                new OfficeId(row.getString("office")),
                days(row),
                row.getString("act"),
                reason(row));
    }

    private static DayRange days(ResultSet row) throws SQLException {
        return new DayRange(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private static Text reason(ResultSet row) throws SQLException {
        return new Text(row.getString("reason_es"), row.getString("reason_en"));
    }

    /** Enters a change. One of that id must not be known. */
    public void add(ClosureChange change, Entered entered) {
        switch (change) {
            case Closure closure ->
                database.sql("""
                                insert into closure (id, office, first_day, last_day, act, reason_es, reason_en)
                                values (:id, :of, :from, :to, :act, :es, :en)
                                """)
                        .params(parameters(closure))
                        .param("of", closure.office().value())
                        .update();
            case Withdrawal withdrawal ->
                database.sql("""
                                insert into closure_withdrawal
                                    (id, closure, first_day, last_day, act, reason_es, reason_en)
                                values (:id, :of, :from, :to, :act, :es, :en)
                                """)
                        .params(parameters(withdrawal))
                        .param("of", withdrawal.closure())
                        .update();
        }
        database.sql("insert into closure_entry (change, entered_by, entered_at, confirmation) values (?, ?, ?, ?)")
                .params(change.id(), entered.by(), entered.at().atOffset(ZoneOffset.UTC), entered.words())
                .update();
    }

    private static Map<String, Object> parameters(ClosureChange change) {
        return Map.of(
                "id", change.id(),
                "from", change.days().from(),
                "to", change.days().to(),
                "act", change.act(),
                "es", change.reason().es(),
                "en", change.reason().en());
    }
}
