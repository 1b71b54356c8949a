package org.acogida.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.acogida.postgres.TestDatabase;
import org.acogida.seal.Verdict.Sound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions are drawn before they can be read: one that stays uncommitted, however long, must not be skipped. */
class SealerGapTest {

    /** A vacuum of the table may hold a lock for a moment, so that some more rounds are needed. */
    private static final int TRIES = 1_000;

    /** How long the position stays uncommitted; at least so many rounds are made meanwhile. {@code ./verify sealing} takes 60. */
    private static final Duration HELD = Duration.ofSeconds(Integer.getInteger("gap.seconds", 0));

    private static final int ROUNDS = 20;

    private final SealedDesk desk = new SealedDesk(TestDatabase.migrated());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    /** Others commit and are sealed while it is held; gives how many. */
    private int load() {
        long end = System.nanoTime() + HELD.toNanos();
        int made = 0;
        for (int i = 0; i < ROUNDS || System.nanoTime() < end; i++) {
            desk.app(SealedDesk.entries(100_000 + made, 5));
            made += 5;
            desk.round();
            assertThat(desk.size()).isEqualTo(made);
        }
        return made;
    }

    private static long position(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void anEntryThatIsCommittedLateIsSealed() throws SQLException {
        try (Connection slow = desk.open();
                Statement statement = slow.createStatement()) {
            statement.execute(SealedDesk.entries(0, 1));
            long held = position(statement, "select max(position) from event");
            int others = load();
            assertThat(desk.settled()).isLessThan(held);
            slow.commit();
            sealed(others + 1);
        }
    }

    /** It has no id of a transaction yet when others commit, so no snapshot tells of it. */
    @Test
    void aPositionThatIsDrawnBeforeItsTransactionHasAnIdIsSealed() throws SQLException {
        try (Connection slow = desk.open(desk.database.owner());
                Statement statement = slow.createStatement()) {
            statement.execute("select nextval(pg_get_serial_sequence('event', 'position'))");
            slow.commit();
            statement.execute("lock table event in row exclusive mode");
            long held = position(statement, "select nextval(pg_get_serial_sequence('event', 'position'))");
            assertThat(position(statement, "select count(pg_current_xact_id_if_assigned())"))
                    .isZero();
            int others = load();
            assertThat(desk.settled()).isLessThan(held);
            statement.execute(SealedDesk.entries(0, 1)
                    .replace("insert into event (event_id", "insert into event (position, event_id")
                    .replace("command_id, clear)", "command_id, clear) overriding system value")
                    .replace("select gen_random_uuid(), lpad", "select " + held + ", gen_random_uuid(), lpad"));
            slow.commit();
            sealed(others + 1);
        }
    }

    @Test
    void anEntryThatIsGivenUpHoldsNothingBack() throws SQLException {
        try (Connection slow = desk.open();
                Statement statement = slow.createStatement()) {
            statement.execute(SealedDesk.entries(0, 1));
            int others = load();
            slow.rollback();
            desk.app(SealedDesk.entries(900_000, 1));
            sealed(others + 1);
            try (Connection one = desk.open();
                    Statement ask = one.createStatement()) {
                long last = position(ask, "select max(position) from event");
                for (int round = 0; round < TRIES && desk.settled() < last; round++) {
                    desk.sealAll();
                }
                assertThat(desk.settled()).isEqualTo(last);
            }
        }
    }

    /** After that, all of them, each once, by whoever verifies. */
    private void sealed(int entries) {
        desk.sealAll();
        desk.app(SealedDesk.entries(800_000, 1));
        desk.sealAll();
        assertThat(((Sound) desk.verify(desk.export(folder), List.of(), List.of()))
                        .last()
                        .size())
                .isEqualTo(entries + 1);
    }
}
