package org.acogida.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.postgres.Reach;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stays found by their id, and within reach by whose they are and by where. */
@Component
public final class StayList {
    private static final String SELECT = """
            select s.id, s.case_id, s.site, s.state, lower(s.during) as since,
                (select b.bed from berth b where b.stay = s.id and upper_inf(b.during)) as bed
            from stay s
            """;

    private final JdbcClient database;

    StayList(JdbcClient database) {
        this.database = database;
    }

    /** Of whichever office; whether its file is open, the file says. */
    public Optional<StayLine> find(StayId id) {
        return Reach.whole(() -> database.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(StayList::line)
                .optional());
    }

    /** Where these people stay or have a reservation. */
    public List<StayLine> listOpen(Collection<CaseId> cases) {
        return database.sql(SELECT
                        + " where s.case_id = any (:cases) and s.state in ('RESERVED', 'HERE', 'ON_LEAVE', 'ABSENT')"
                        + " order by since")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(StayList::line)
                .list();
    }

    /** Those who came to a site last, or had a bed reserved there, the last first. */
    public List<StayLine> listLast(SiteId site, int most) {
        return database.sql(SELECT
                        + " where s.site = :site and s.state in ('RESERVED', 'HERE', 'ON_LEAVE', 'ABSENT')"
                        + " order by since desc, s.id limit :most")
                .param("site", site.value())
                .param("most", most)
                .query(StayList::line)
                .list();
    }

    private static StayLine line(ResultSet row, int number) throws SQLException {
        return new StayLine(
                new StayId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new SiteId(row.getObject("site", UUID.class)),
                Stay.State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("bed", UUID.class)).map(BedId::new));
    }
}
