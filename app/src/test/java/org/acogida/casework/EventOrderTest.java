package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.journal.EventNotice;
import org.acogida.journal.Journal;
import org.acogida.postgres.OfficePool;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.junit.jupiter.api.Test;

/** Whoever reads on from the last position misses no event, while others save theirs at the same time. */
class EventOrderTest {

    private static final int PROGRAMS = 6;
    private static final int EACH = 60;

    @Test
    void aReaderThatRemembersItsPositionMissesNothing() throws Exception {
        try (TestDesk desk = new TestDesk();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch running = new CountDownLatch(PROGRAMS);
            List<Future<?>> programs = new ArrayList<>();
            for (int i = 0; i < PROGRAMS; i++) {
                long seed = i;
                programs.add(threads.submit(() -> {
                    try {
                        submit(desk, seed);
                    } finally {
                        running.countDown();
                    }
                }));
            }
            List<UUID> read = threads.submit(() -> Reach.whole(() -> read(desk.wiring.journal, running)))
                    .get();
            for (Future<?> program : programs) {
                program.get();
            }
            List<UUID> all = desk.wiring.jdbc.query(
                    "select event_id from event order by position", (row, number) -> row.getObject(1, UUID.class));
            assertThat(all).hasSizeGreaterThanOrEqualTo(PROGRAMS * EACH);
            assertThat(read).containsExactlyElementsOf(all);
        }
    }

    /** As a program of its own: what is done together within one is no trial of several. */
    private static void submit(TestDesk desk, long seed) {
        Journeys journeys = new Journeys(seed);
        try (OfficePool pool = new OfficePool()) {
            pool.setJdbcUrl(desk.database.url());
            pool.setUsername(desk.database.app().user());
            pool.setPassword(desk.database.app().password());
            pool.setMaximumPoolSize(2);
            Casework casework = desk.new Wiring(pool).casework;
            for (int i = 0; i < EACH; i++) {
                Answer answer = casework.submit(desk.submission(
                        new CaseId(UUID.randomUUID()),
                        journeys.family(TestDesk.MORNING).getFirst()));
                assertThat(answer).isInstanceOf(Answer.Done.class);
            }
        }
    }

    /** Until the programs have ended and there is nothing after the last position. */
    private static List<UUID> read(Journal journal, CountDownLatch running) {
        List<UUID> read = new ArrayList<>();
        long position = 0;
        boolean over = false;
        while (!over) {
            boolean ended = running.getCount() == 0;
            List<EventNotice> notices = journal.listAfter(position, 50);
            for (EventNotice notice : notices) {
                position = notice.position();
                read.add(notice.eventId());
            }
            over = ended && notices.isEmpty();
        }
        return read;
    }
}
