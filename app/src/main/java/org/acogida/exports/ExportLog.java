package org.acogida.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.sheets.Format;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took which list, when, and what for; rows are only added. */
@Component
public final class ExportLog {

    private final JdbcClient database;
    private final Clock real;

    public ExportLog(JdbcClient database, Clock real) {
        this.database = database;
        this.real = real;
    }

    void add(ExportOrder order) {
        database.sql("""
                        insert into export_log (officer, made_at, list, filters, format, people, purpose)
                        values (:officer, :at, :list, :filters, :format, :people, :purpose)
                        """)
                .param("officer", order.by())
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .param("list", order.wanted().kind().name())
                .param("filters", order.filters())
                .param("format", order.format().name())
                .param("people", order.people())
                .param("purpose", order.purpose())
                .update();
    }

    /** The last ones made before one, or the last of all; the last first. */
    public List<LoggedExport> list(Optional<Long> before, int rows) {
        return database.sql("""
                        select * from export_log where position < :before order by position desc limit :rows
                        """)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("rows", rows)
                .query(ExportLog::logged)
                .list();
    }

    private static LoggedExport logged(ResultSet row, int number) throws SQLException {
        return new LoggedExport(
                row.getLong("position"),
                row.getObject("officer", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ListKind.valueOf(row.getString("list")),
                row.getString("filters"),
                Format.valueOf(row.getString("format")),
                row.getLong("people"),
                row.getString("purpose"));
    }
}
