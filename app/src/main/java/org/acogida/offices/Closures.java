package org.acogida.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which offices were closed, as entered. */
@Component
public final class Closures {

    private final JdbcClient database;

    public Closures(JdbcClient database) {
        this.database = database;
    }

    /** All that are entered, the earliest first. */
    public List<Closure> list() {
        return database.sql("""
                        select id, office, first_day, last_day, act, reason_es, reason_en
                        from closure order by first_day, id
                        """).query(Closures::closure).list();
    }

    private static Closure closure(ResultSet row, int number) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                new OfficeId(row.getString("office")),
                new DayRange(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getString("act"),
                new Text(row.getString("reason_es"), row.getString("reason_en")));
    }

    /** Enters a closure; false, and nothing happens, where one of that id is known. */
    public boolean add(Closure closure) {
        return database.sql("""
                                insert into closure (id, office, first_day, last_day, act, reason_es, reason_en)
                                values (:id, :office, :from, :to, :act, :es, :en) on conflict (id) do nothing
                                """)
                        .param("id", closure.id())
                        .param("office", closure.office().value())
                        .param("from", closure.days().from())
                        .param("to", closure.days().to())
                        .param("act", closure.act())
                        .param("es", closure.reason().es())
                        .param("en", closure.reason().en())
                        .update()
                == 1;
    }
}
