package org.acogida.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.acogida.clock.DemonstrationClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the scenario has been replayed.
 *
 * @param doneUntil every act up to then was sent
 * @param target where it is to go
 * @param stopped by a person, so that it does not go on by itself
 * @param done how many acts were done, those refused left out
 */
record ReplayRecord(Instant doneUntil, Instant target, boolean stopped, long done, long refused) {

    static ReplayRecord load(JdbcClient database) {
        return database.sql("select done_until, target, stopped, done, refused from demonstration_replay")
                .query((row, number) -> new ReplayRecord(
                        row.getObject("done_until", OffsetDateTime.class).toInstant(),
                        row.getObject("target", OffsetDateTime.class).toInstant(),
                        row.getBoolean("stopped"),
                        row.getLong("done"),
                        row.getLong("refused")))
                .optional()
                .orElse(new ReplayRecord(DemonstrationClock.BEGIN, DemonstrationClock.BEGIN, false, 0, 0));
    }

    void save(JdbcClient database) {
        database.sql("""
                        insert into demonstration_replay (done_until, target, stopped, done, refused)
                        values (:doneUntil, :target, :stopped, :done, :refused)
                        on conflict (only_row) do update set done_until = excluded.done_until,
                            target = excluded.target, stopped = excluded.stopped, done = excluded.done,
                            refused = excluded.refused
                        """)
                .param("doneUntil", doneUntil.atOffset(ZoneOffset.UTC))
                .param("target", target.atOffset(ZoneOffset.UTC))
                .param("stopped", stopped)
                .param("done", done)
                .param("refused", refused)
                .update();
    }

    boolean isUnfinished() {
        return doneUntil.isBefore(target);
    }

    ReplayRecord toward(Instant to) {
        return new ReplayRecord(doneUntil, to, false, done, refused);
    }

    ReplayRecord stop() {
        return new ReplayRecord(doneUntil, target, true, done, refused);
    }

    ReplayRecord until(Instant at, long moreDone, long moreRefused) {
        return new ReplayRecord(at, target, stopped, done + moreDone, refused + moreRefused);
    }
}
