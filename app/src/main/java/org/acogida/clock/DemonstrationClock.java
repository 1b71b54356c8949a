package org.acogida.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Begins on 19 October 2018, runs at the pace of the real clock while the program runs, stands still while it does
 * not, and can be set forward, never back. The time is reserved in the database a minute ahead, so that after a
 * crash it goes on later than anything it has told.
 */
public final class DemonstrationClock implements ProcedureClock {

    /** Nine in the morning at the bridge of Ciudad Hidalgo, on the day the caravan reached it. */
    public static final Instant BEGIN = Instant.parse("2018-10-19T14:00:00Z");

    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final Clock real;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private Instant base;
    private Instant baseReal;
    private Instant reservedUntil = BEGIN;

    public DemonstrationClock(Clock real, JdbcClient database, ApplicationEventPublisher events) {
        this.real = real;
        this.database = database;
        this.events = events;
        this.base = findReserved(database).orElse(BEGIN);
        this.baseReal = real.instant();
        reserve(base);
    }

    /** Whether the people of this database are made up. */
    public static boolean isUsed(JdbcClient database) {
        return findReserved(database).isPresent();
    }

    /** The time up to which a demonstration may have told; empty where there is none. */
    static Optional<Instant> findReserved(JdbcClient database) {
        return database.sql("select reserved_until from demonstration_clock")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public synchronized Instant now() {
        Instant now = base.plus(Duration.between(baseReal, real.instant()));
        if (now.isAfter(reservedUntil)) {
            reserve(now);
        }
        return now;
    }

    /** Sets the time forward; false, and nothing happens, when that moment has passed already. */
    public boolean setForward(Instant to) {
        Instant from;
        synchronized (this) {
            from = now();
            if (!to.isAfter(from)) {
                return false;
            }
            base = to;
            baseReal = real.instant();
            reserve(to);
        }
        events.publishEvent(new ProcedureClockMoved(from, to));
        return true;
    }

    private void reserve(Instant now) {
        reservedUntil = now.plus(RESERVE);
        database.sql("""
                        insert into demonstration_clock (reserved_until) values (:until)
                        on conflict (only_row) do update set reserved_until = excluded.reserved_until
                        """).param("until", java.sql.Timestamp.from(reservedUntil)).update();
    }
}
