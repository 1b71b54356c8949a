package org.acogida.tablets;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many packets one tablet may have kept in an hour, and how many may wait to be registered: far more than a desk takes down in days,
 * so that a stolen tablet or a faulty one fills no disk. What is beyond stays on the tablet, which sends it later.
 */
@Component
final class PacketQuota {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Until when officers may have mended some of what waits. */
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final int hourly;
    private final int open;

    PacketQuota(
            JdbcClient database,
            @Value("${acogida.tablets.hourly:5000}") int hourly,
            @Value("${acogida.tablets.open:5000}") int open) {
        this.database = database;
        this.hourly = hourly;
        this.open = open;
    }

    /**
     * How long a tablet is to wait before it sends so many more; empty where there is room for them. Where none of its packets is there,
     * one message is taken, however many it holds, as it could not be sent otherwise.
     */
    Optional<Duration> findWait(UUID tablet, int more, Instant now) {
        if (more == 0) {
            return Optional.empty();
        }
        long waiting = database.sql(
                        "select count(*) from packet where tablet = :tablet and state not in ('REGISTERED', 'MENDED')")
                .param("tablet", tablet)
                .query(Long.class)
                .single();
        if (waiting > 0 && waiting + more > open) {
            return Optional.of(UNTIL_MENDED);
        }
        return findFull(tablet, more, now).map(full -> Duration.between(now, full.plus(HOUR)));
    }

    /** The moment of the packet of this hour that has to be an hour old before there is room again; empty where there is room. */
    private Optional<Instant> findFull(UUID tablet, int more, Instant now) {
        return database.sql("""
                        select received_at from packet where tablet = :tablet and received_at > :since
                        order by received_at desc offset :room limit 1
                        """)
                .param("tablet", tablet)
                .param("since", now.minus(HOUR).atOffset(ZoneOffset.UTC))
                .param("room", Math.max(0, hourly - more))
                .query((row, _) -> Tablets.instant(row, "received_at"))
                .optional();
    }
}
