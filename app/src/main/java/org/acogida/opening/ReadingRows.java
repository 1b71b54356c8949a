package org.acogida.opening;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of reads in the database; rows are only added. */
final class ReadingRows implements Outlet.Sink {
    private static final String ADD = """
            insert into reading (read_at, officer, role, office, session, token, operation, relation, kind, outcome,
                case_id, people, charged)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The record is of accounts, and shows nobody's rows. */
    private static final Reach NOBODYS = Reach.of(Set.of());

    private final JdbcTemplate database;

    ReadingRows(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void write(List<Reading> readings) {
        NOBODYS.call(() -> database.batchUpdate(ADD, readings, readings.size(), ReadingRows::set));
    }

    private static void set(PreparedStatement row, Reading reading) throws SQLException {
        Reader reader = reading.reader();
        row.setObject(1, reading.at().atOffset(ZoneOffset.UTC));
        row.setObject(2, reader.officer());
        row.setString(3, reader.role().name());
        row.setString(4, reader.office());
        row.setObject(5, reader.session().orElse(null), Types.OTHER);
        row.setObject(6, reader.token().orElse(null), Types.OTHER);
        row.setString(7, reading.operation());
        row.setString(8, reading.relation().map(Enum::name).orElse(null));
        row.setString(9, reading.kind().name());
        row.setString(10, reading.outcome().name());
        row.setObject(11, reading.caseId().map(CaseId::value).orElse(null), Types.OTHER);
        row.setLong(12, reading.people());
        row.setBoolean(13, reading.charged());
    }

    static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                new Reader(
                        row.getObject("officer", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getString("office"),
                        uuid(row, "session"),
                        uuid(row, "token")),
                row.getString("operation"),
                relation(row.getString("relation")),
                Kind.valueOf(row.getString("kind")),
                Outcome.valueOf(row.getString("outcome")),
                uuid(row, "case_id").map(CaseId::new),
                row.getLong("people"),
                row.getBoolean("charged"));
    }

    private static Optional<Relation> relation(@Nullable String name) {
        return Optional.ofNullable(name).map(Relation::valueOf);
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
