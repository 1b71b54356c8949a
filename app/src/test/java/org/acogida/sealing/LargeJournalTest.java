package org.acogida.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acogida.postgres.TestDatabase;
import org.acogida.seal.Verdict;
import org.acogida.seal.Verdict.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was there before anything was sealed: sealed, exported and verified; says how long each took. */
class LargeJournalTest {

    /** {@code ./verify sealing} takes a million. */
    private static final int ENTRIES = Integer.getInteger("sealing.entries", 3_000);

    private static final int AT_ONCE = 100_000;
    private static final double NANOS = 1e9;

    @TempDir
    private Path folder;

    @Test
    void itIsSealedInTheBackgroundAndSoundAfterwards() throws Exception {
        try (SealedDesk desk = new SealedDesk(TestDatabase.migrated())) {
            for (int made = 0; made < ENTRIES; made += AT_ONCE) {
                desk.app(SealedDesk.entries(made, Math.min(AT_ONCE, ENTRIES - made)));
            }
            desk.owner("vacuum analyze event, person_part");
            time("sealed", desk::sealAll);
            System.out.printf("and %s of the database's CPU%n", desk.databaseCpu());
            Path file = time("exported", () -> desk.export(folder));
            Verdict verdict = time("verified", () -> desk.verify(file, List.of(), List.of()));
            System.out.printf("file: %,d bytes%n", Files.size(file));
            assertThat(((Sound) verdict).last().size()).isEqualTo(ENTRIES);
        }
    }

    private interface Work<T> {
        T done();
    }

    private static void time(String what, Runnable work) {
        time(what, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T time(String what, Work<T> work) {
        long cpu = cpu();
        long begun = System.nanoTime();
        T done = work.done();
        double seconds = (System.nanoTime() - begun) / NANOS;
        System.out.printf(
                "%s: %,d entries in %.1f s, %,.0f/s, %.1f s of this program's CPU%n",
                what, ENTRIES, seconds, ENTRIES / seconds, (cpu() - cpu) / NANOS);
        return done;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
