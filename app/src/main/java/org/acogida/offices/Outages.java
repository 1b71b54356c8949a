package org.acogida.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times in which offices could not take what people brought, as entered. */
@Component
public final class Outages {

    private final JdbcClient database;

    public Outages(JdbcClient database) {
        this.database = database;
    }

    /** All that are entered, the earliest first. */
    public List<RecordedOutage> list() {
        return database.sql("select id, office, from_at, until_at, what from outage order by from_at, id")
                .query(Outages::outage)
                .list();
    }

    private static RecordedOutage outage(ResultSet row, int number) throws SQLException {
        Optional<OffsetDateTime> until = Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class));
        return new RecordedOutage(
                row.getObject("id", UUID.class),
                new Outage(
                        new OfficeId(row.getString("office")),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        until.map(OffsetDateTime::toInstant),
                        row.getString("what")));
    }

    /** Enters an outage; false, and nothing happens, where one of that id is known. */
    public boolean add(RecordedOutage recorded) {
        Outage outage = recorded.outage();
        Optional<OffsetDateTime> until = outage.until().map(at -> at.atOffset(ZoneOffset.UTC));
        return database.sql("""
                                insert into outage (id, office, from_at, until_at, what)
                                values (:id, :office, :from, :until, :what) on conflict (id) do nothing
                                """)
                        .param("id", recorded.id())
                        .param("office", outage.office().value())
                        .param("from", outage.from().atOffset(ZoneOffset.UTC))
                        .param("until", until.orElse(null))
                        .param("what", outage.what())
                        .update()
                == 1;
    }

    /** Ends an outage that goes on; false where there is none of that id, or it ended, or began later. */
    public boolean end(UUID outage, Instant until) {
        return database.sql("""
                                update outage set until_at = :until
                                where id = :id and until_at is null and from_at < :until
                                """)
                        .param("id", outage)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
