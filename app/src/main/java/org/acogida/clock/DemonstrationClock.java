package org.acogida.clock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
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

    /** How long nothing is reserved after that did not go, as each trial may take a moment. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock real;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private volatile Pace pace;
    private Instant reservedUntil = BEGIN;
    private Optional<Failure> failure = Optional.empty();

    /** A moment of the procedure and the real one it was told at. */
    private record Pace(Instant base, Instant real) {}

    private record Failure(Instant at, DataAccessException why) {}

    public DemonstrationClock(Clock real, JdbcClient database, ApplicationEventPublisher events) {
        this.real = real;
        this.database = database;
        this.events = events;
        this.pace = new Pace(findReserved(database).orElse(BEGIN), real.instant());
        reserve(pace.base());
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
        Instant now = reckon();
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
            reserve(to);
            pace = new Pace(to, real.instant());
        }
        events.publishEvent(new ProcedureClockMoved(from, to));
        return true;
    }

    /** Where the time stands, told for good or not: for the head of a page, also while the database is away. */
    public Instant reckon() {
        Pace current = pace;
        return current.base().plus(Duration.between(current.real(), real.instant()));
    }

    private void reserve(Instant now) {
        if (failure.isPresent() && failure.get().at().plus(PAUSE).isAfter(real.instant())) {
            throw failure.get().why();
        }
        Instant until = now.plus(RESERVE);
        try {
            save(until);
            reservedUntil = until;
            failure = Optional.empty();
        } catch (DataAccessException e) {
            failure = Optional.of(new Failure(real.instant(), e));
            throw e;
        }
    }

    private void save(Instant until) {
        database.sql("""
                        insert into demonstration_clock (reserved_until) values (:until)
                        on conflict (only_row) do update set reserved_until = excluded.reserved_until
                        """).param("until", Timestamp.from(until)).update();
    }
}
