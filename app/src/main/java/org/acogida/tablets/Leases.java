package org.acogida.tablets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.clock.ProcedureClock;
import org.acogida.rulebook.Act;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who uses which tablet, and until when. A lease outlives 72 hours without a network (safety R5), lets sealed packets be made and
 * nothing be read, and is on record for good.
 */
@Component
public final class Leases {
    /** The setting of how long one lasts. */
    static final String LASTS = "acogida.tablets.lease";

    /** The shortest that a setting may say, as a tablet may be away for three days. */
    static final Duration SHORTEST = Duration.ofDays(3);

    private static final String COLUMNS = "select id, tablet, officer, from_at, until_at from tablet_lease ";

    private final JdbcClient database;
    private final Tablets tablets;
    private final Access access;
    private final ProcedureClock clock;
    private final Duration lasts;

    Leases(
            JdbcClient database,
            Tablets tablets,
            Access access,
            ProcedureClock clock,
            @Value("${" + LASTS + ":96h}") Duration lasts) {
        if (lasts.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    LASTS + " " + lasts + ": too short; give " + SHORTEST.toHours() + "h or more");
        }
        this.database = database;
        this.tablets = tablets;
        this.access = access;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** Why none is given. */
    public enum Flaw {
        UNKNOWN_TABLET,
        REVOKED,
        BAD_SIGNATURE,
        OTHER_OFFICE,
        NOT_ALLOWED
    }

    /** What came of asking for one; one of the two. */
    public record Answer(Optional<Lease> lease, Optional<Flaw> flaw) {
        private Answer(Flaw flaw) {
            this(Optional.empty(), Optional.of(flaw));
        }
    }

    /** What a tablet signs to get one. */
    static String signed(UUID tablet, String nonce) {
        return "acogida-lease-1\n" + tablet + "\n" + nonce;
    }

    /** Gives one to an officer who holds the tablet; the same nonce once more gives the same. */
    public Answer give(Officer officer, UUID tablet, String nonce, byte[] signature) {
        Optional<Tablet> found = tablets.find(tablet);
        if (found.isEmpty()) {
            return new Answer(Flaw.UNKNOWN_TABLET);
        }
        if (!tablets.hasSigned(tablet, signed(tablet, nonce), signature)) {
            return new Answer(Flaw.BAD_SIGNATURE);
        }
        if (found.get().isRevoked()) {
            return new Answer(Flaw.REVOKED);
        }
        if (!officer.worksAt(found.get().office())) {
            return new Answer(Flaw.OTHER_OFFICE);
        }
        if (!access.mayEver(officer.role(), Operation.of(Act.REGISTER_ARRIVAL))) {
            return new Answer(Flaw.NOT_ALLOWED);
        }
        return keep(officer, tablet, nonce)
                .map(lease -> new Answer(Optional.of(lease), Optional.empty()))
                .orElseGet(() -> new Answer(Flaw.BAD_SIGNATURE));
    }

    private Optional<Lease> keep(Officer officer, UUID tablet, String nonce) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        int added = database.sql("""
                        insert into tablet_lease (id, tablet, officer, nonce, from_at, until_at)
                        values (:id, :tablet, :officer, :nonce, :from, :until) on conflict (tablet, nonce) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("tablet", tablet)
                .param("officer", officer.id())
                .param("nonce", nonce)
                .param("from", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lasts).atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            tablets.heard(tablet);
        }
        return database.sql(COLUMNS + "where tablet = :tablet and nonce = :nonce and officer = :officer")
                .param("tablet", tablet)
                .param("nonce", nonce)
                .param("officer", officer.id())
                .query(Leases::lease)
                .optional();
    }

    public Optional<Lease> find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Leases::lease)
                .optional();
    }

    /** When the first lease of a tablet began: nothing was filed on it before. */
    Optional<Instant> findBegin(UUID tablet) {
        return database.sql("select from_at from tablet_lease where tablet = :tablet order by from_at limit 1")
                .param("tablet", tablet)
                .query((row, _) -> Tablets.instant(row, "from_at"))
                .optional();
    }

    /** The last one of each tablet of an office. */
    public List<Lease> listLast(String office) {
        return database.sql("""
                        select distinct on (l.tablet) l.id, l.tablet, l.officer, l.from_at, l.until_at
                        from tablet_lease l join tablet t on t.id = l.tablet
                        where t.office = :office order by l.tablet, l.from_at desc, l.id
                        """).param("office", office).query(Leases::lease).list();
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        return new Lease(
                row.getObject("id", UUID.class),
                row.getObject("tablet", UUID.class),
                row.getObject("officer", UUID.class),
                Tablets.instant(row, "from_at"),
                Tablets.instant(row, "until_at"));
    }
}
