package org.acogida.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many stay where, and which beds they have. Counts and ids, nobody's name: so those of every office. */
@Component
public final class Occupancy {
    private static final String NOW = "s.state in ('RESERVED', 'HERE', 'ON_LEAVE', 'ABSENT') and s.during @> :now";

    private static final String COUNT = """
            select s.site,
                count(*) filter (where s.state <> 'RESERVED') as people,
                count(*) filter (where s.state = 'RESERVED') as reserved,
                count(b.bed) filter (where s.state <> 'RESERVED' and o.bed is null) as taken,
                count(b.bed) filter (where s.state = 'RESERVED' and o.bed is null) as kept,
                count(o.bed) as displaced
            from stay s
                left join berth b on b.stay = s.id and b.during @> :now
                left join unnest(:out) as o (bed) on o.bed = b.bed
            where %s group by s.site
            """.formatted(NOW);

    private static final String LIST = """
            select b.bed, b.stay, s.state = 'RESERVED' as reserved
            from berth b join stay s on s.id = b.stay
            where b.site = :site and b.during @> :now and %s
            """.formatted(NOW);

    private static final String PEOPLE =
            "select s.site, count(*) from stay s where s.site = any (:sites) and s.state <> 'RESERVED' and " + NOW
                    + " group by s.site";

    private static final String GUESTS = """
            select s.case_id, s.id, s.state, lower(s.during) as since, b.bed
            from stay s left join berth b on b.stay = s.id and b.during @> :now
            where s.site = :site and s.state <> 'RESERVED' and %s
            """.formatted(NOW);

    private static final String RESERVED = "select s.state = 'RESERVED' from stay s where s.site = :site and " + NOW;

    private final JdbcClient database;

    Occupancy(JdbcClient database) {
        this.database = database;
    }

    /** A bed that somebody has; {@code reserved} where they are not there yet. */
    public record Berth(UUID bed, UUID stay, boolean reserved) {}

    /**
     * Somebody who stays at a site, though they may be out.
     *
     * @param bed empty for whoever has none
     */
    public record Lodger(CaseId caseId, StayId stay, Stay.State state, Instant since, Optional<UUID> bed) {
        public boolean isHere() {
            return state == Stay.State.HERE;
        }
    }

    /** The sites at which anybody stays or has a reservation; {@code outOfUse} are the beds that nobody is given. */
    public Map<UUID, SiteCount> count(Collection<UUID> outOfUse, Instant now) {
        Map<UUID, SiteCount> counts = new HashMap<>();
        Reach.whole(() -> database.sql(COUNT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("out", outOfUse.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject("site", UUID.class), count(row));
                }));
        return counts;
    }

    private static SiteCount count(ResultSet row) throws SQLException {
        return new SiteCount(
                row.getInt("people"),
                row.getInt("reserved"),
                row.getInt("taken"),
                row.getInt("kept"),
                row.getInt("displaced"));
    }

    /** The sites among these at which more people stay than there are beds in use, each with how many. */
    public Map<UUID, Integer> countOverfull(List<MeasuredSite> sites, Instant now) {
        Map<UUID, Integer> over = new HashMap<>();
        Map<UUID, Integer> beds = new HashMap<>();
        sites.forEach(site -> beds.put(site.site().id(), site.bedsInUse()));
        Reach.whole(() -> database.sql(PEOPLE)
                .param("sites", beds.keySet().toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    UUID site = row.getObject(1, UUID.class);
                    if (row.getInt(2) > beds.getOrDefault(site, 0)) {
                        over.put(site, row.getInt(2));
                    }
                }));
        return over;
    }

    /** The same of one site, by what is known of its beds. */
    public SiteCount count(MeasuredSite site, List<Berth> berths, Instant now) {
        List<Boolean> stays = listStays(site.site().id(), now);
        Set<UUID> outOfUse = Set.copyOf(site.outOfUse());
        List<Berth> inUse =
                berths.stream().filter(berth -> !outOfUse.contains(berth.bed())).toList();
        int reserved = Collections.frequency(stays, true);
        int kept = Math.toIntExact(inUse.stream().filter(Berth::reserved).count());
        return new SiteCount(
                stays.size() - reserved, reserved, inUse.size() - kept, kept, berths.size() - inUse.size());
    }

    /** How many stay at a site or have a reservation there. */
    int countAll(UUID site, Instant now) {
        return listStays(site, now).size();
    }

    /** Of each who stays at a site or comes, whether they are not there yet. */
    private List<Boolean> listStays(UUID site, Instant now) {
        return Reach.whole(() -> database.sql(RESERVED)
                .param("site", site)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBoolean(1))
                .list());
    }

    /** Who stays at a site. */
    public List<Lodger> listPeople(UUID site, Instant now) {
        return Reach.whole(() -> database.sql(GUESTS)
                .param("site", site)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Lodger(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new StayId(row.getObject("id", UUID.class)),
                        Stay.State.valueOf(row.getString("state")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("bed", UUID.class))))
                .list());
    }

    /** The beds of a site that somebody has. */
    public List<Berth> list(UUID site, Instant now) {
        return Reach.whole(() -> database.sql(LIST)
                .param("site", site)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Berth(
                        row.getObject("bed", UUID.class),
                        row.getObject("stay", UUID.class),
                        row.getBoolean("reserved")))
                .list());
    }
}
