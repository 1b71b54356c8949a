package org.acogida.tablets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.clock.ProcedureClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tablets of an office: enrolled by a code, heard of when they send, and revoked at once (safety R5). */
@Component
public final class Tablets {
    private static final String COLUMNS =
            "select id, name, office, enrolled_at, revoked_at, contact_at, unsent from tablet ";

    /** How long what a tablet signed may be under way; later it says nothing of now. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final EnrolmentCodes codes;
    private final PacketKeys keys;
    private final ProcedureClock clock;
    private final Clock real;

    Tablets(JdbcClient database, EnrolmentCodes codes, PacketKeys keys, ProcedureClock clock, Clock real) {
        this.database = database;
        this.codes = codes;
        this.keys = keys;
        this.clock = clock;
        this.real = real;
    }

    /** The tablets of an office by name, those in use first. */
    public List<Tablet> list(String office) {
        return database.sql(COLUMNS + "where office = :office order by revoked_at is not null, name, enrolled_at")
                .param("office", office)
                .query(Tablets::tablet)
                .list();
    }

    public Optional<Tablet> find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Tablets::tablet)
                .optional();
    }

    /** What was done with one, the last first. */
    public List<TabletAct> listActs(UUID tablet) {
        return database.sql(
                        "select at, kind, acted_by, reason from tablet_act where tablet = :tablet order by position desc")
                .param("tablet", tablet)
                .query((row, _) -> new TabletAct(
                        instant(row, "at"),
                        TabletAct.Kind.valueOf(row.getString("kind")),
                        row.getObject("acted_by", UUID.class),
                        row.getString("reason")))
                .list();
    }

    /** Whether a text is a key that a tablet can be enrolled with. */
    public static boolean isKey(byte[] publicKey) {
        return TabletKey.read(publicKey).isPresent();
    }

    /** Enrols the one whose code this is; empty where the code is wrong, used or over. */
    public Optional<Tablet> enrol(String code, byte[] publicKey) {
        Optional<UUID> enrolled = codes.use(code, publicKey);
        enrolled.ifPresent(this::heard);
        return enrolled.flatMap(this::find);
    }

    /** The key to seal to now. */
    public PacketKey key() {
        return keys.current();
    }

    /**
     * Revokes one of an officer's own office at once: what it sends from then on is kept and held for a supervisor, and it gets no
     * lease. False where there is none in use.
     */
    public boolean revoke(Officer by, UUID tablet, String reason) {
        return database.sql("""
                        insert into tablet_act (at, kind, tablet, acted_by, reason)
                        select :at, 'REVOKED', id, :by, :reason from tablet
                        where id = :tablet and office = :office and revoked_at is null
                        on conflict (tablet, kind) do nothing
                        """)
                        .param("at", now().atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("reason", reason)
                        .param("tablet", tablet)
                        .param("office", by.office())
                        .update()
                == 1;
    }

    /** Whether one signed a text with the key it was enrolled with. */
    public boolean hasSigned(UUID tablet, String text, byte[] signature) {
        return findKey(tablet).filter(key -> key.hasSigned(text, signature)).isPresent();
    }

    Optional<TabletKey> findKey(UUID tablet) {
        return database.sql("select public_key from tablet where id = :id")
                .param("id", tablet)
                .query(byte[].class)
                .optional()
                .flatMap(TabletKey::read);
    }

    /** Hears of one what it signed. What it did not sign, what is old and what was heard before change nothing. */
    public void hear(UUID tablet, Contact contact) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        boolean isOfNow =
                !contact.told().isAfter(now) && contact.told().plus(UNDER_WAY).isAfter(now);
        boolean isGenuine = Intake.decode(contact.signature())
                .filter(signature -> hasSigned(tablet, contact.signed(tablet), signature))
                .isPresent();
        if (isOfNow && isGenuine) {
            database.sql("""
                            update tablet set contact_at = :at, unsent = :unsent
                            where id = :id and date_trunc('milliseconds', contact_at) <= :told
                            """)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("unsent", contact.unsent())
                    .param("id", tablet)
                    .param("told", contact.told().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** That one was heard of, by what nobody can send a second time. */
    void heard(UUID tablet) {
        database.sql("update tablet set contact_at = :at where id = :id")
                .param("at", clock.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("id", tablet)
                .update();
    }

    private static Tablet tablet(ResultSet row, int number) throws SQLException {
        int unsent = row.getInt("unsent");
        OptionalInt told = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(unsent);
        return new Tablet(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("office"),
                instant(row, "enrolled_at"),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                instant(row, "contact_at"),
                told);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
