package org.acogida.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The transfers that wait for an answer, as far as the caller's offices ask or are asked. */
@Component
public final class TransferList {

    private final JdbcClient database;

    public TransferList(JdbcClient database) {
        this.database = database;
    }

    /** A transfer that waits, with the cases that go together. */
    public record Waiting(TransferId id, OfficeId from, OfficeId to, Instant askedAt, List<CaseId> cases) {
        public Waiting {
            cases = List.copyOf(cases);
        }

        private Waiting with(Waiting other) {
            return new Waiting(
                    id,
                    from,
                    to,
                    askedAt,
                    Stream.concat(cases.stream(), other.cases.stream()).toList());
        }
    }

    /** Those that an office was asked to take over, the first asked first. */
    public List<Waiting> listTo(OfficeId office) {
        return list("to_office", office);
    }

    /** Those that an office asked others to take over. */
    public List<Waiting> listFrom(OfficeId office) {
        return list("from_office", office);
    }

    private List<Waiting> list(String column, OfficeId office) {
        Map<TransferId, Waiting> found = new LinkedHashMap<>();
        database.sql("select * from case_transfer where " + column + " = :office order by asked_at, transfer, case_id")
                .param("office", office.value())
                .query(row -> {
                    Waiting one = waiting(row);
                    found.merge(one.id(), one, Waiting::with);
                });
        return List.copyOf(found.values());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new TransferId(row.getObject("transfer", UUID.class)),
                new OfficeId(row.getString("from_office")),
                new OfficeId(row.getString("to_office")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                List.of(new CaseId(row.getObject("case_id", UUID.class))));
    }

    /** The cases that go together. */
    public List<CaseId> listCases(TransferId transfer) {
        return database.sql("select case_id from case_transfer where transfer = :transfer order by case_id")
                .param("transfer", transfer.value())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
