package org.acogida.tablets;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.Reach;
import org.acogida.telemetry.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tablets of all offices took down, or may have, and no file shows yet: a claim may be among it. Counted, as nobody's name is known
 * before it is registered.
 */
@Component
public final class OnTheWay {
    /** A page that is open and in reach of the network is heard of each minute or two. */
    static final Duration QUIET = Duration.ofMinutes(15);

    /** As long as a lease usually lasts: what was taken down under it is sent within. */
    static final Duration LOOKED_BACK = Duration.ofDays(4);

    private final JdbcClient database;
    private final ProcedureClock clock;
    private volatile Packets last = new Packets(0, Optional.empty());

    OnTheWay(JdbcClient database, ProcedureClock clock) {
        this.database = database;
        this.clock = clock;
        Measures.unregistered(() -> last.count(), () -> last.age(clock.now()).toSeconds());
    }

    /** Packets that were received and are not registered: not worked off yet, waiting, held or faulty; and when the oldest came. */
    public record Packets(int count, Optional<Instant> oldest) {
        /** How long the oldest has waited; none where there is none. */
        public Duration age(Instant now) {
            return oldest.map(since -> Duration.between(since, now))
                    .filter(Duration::isPositive)
                    .orElse(Duration.ZERO);
        }
    }

    /** Tablets that hold what they have not sent, or may; and when the one longest silent was last heard of. */
    public record Silent(int tablets, Optional<Instant> since) {}

    /** Counted now, of all offices. */
    public Packets packets() {
        Packets now = Reach.whole(() -> database.sql(
                        "select count(*), min(received_at) from packet where state not in ('REGISTERED', 'MENDED')")
                .query((row, _) -> new Packets(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single());
        last = now;
        return now;
    }

    /** As they were counted last, some seconds ago while packets are worked off here; asks no database. */
    public Packets lastPackets() {
        return last;
    }

    /**
     * Those that last told of something unsent, and those that were used under a lease in the last 96 hours and have not been heard of;
     * revoked ones too.
     */
    public Silent silent() {
        Instant now = clock.now();
        return database.sql("""
                        select count(*), min(t.contact_at) from tablet t
                        where t.unsent > 0 or (t.contact_at < :heard
                            and exists (select from tablet_lease l where l.tablet = t.id and l.until_at > :since))
                        """)
                .param("heard", now.minus(QUIET).atOffset(ZoneOffset.UTC))
                .param("since", now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Silent(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
