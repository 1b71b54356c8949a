package org.acogida.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.acogida.access.Role;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the record of reads on their way out of the program (safety R4). */
class OutletTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Reader READER = new Reader(
            UUID.randomUUID(), Role.LEGAL, "comar-tapachula", Optional.of(UUID.randomUUID()), Optional.empty());

    @TempDir
    Path folder;

    private volatile Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private static Reading reading(UUID id) {
        return Reading.of(NOON, READER, "see-case", Optional.empty(), Kind.FILE, Outcome.OPENED, new CaseId(id));
    }

    private Path file(String day) {
        return folder.resolve("readings").resolve("readings-" + day + ".jsonl");
    }

    @Test
    void whatWasTakenIsWrittenBeforeItCloses() throws Exception {
        List<String> ids = new ArrayList<>();
        try (Outlet outlet = new Outlet("folder", files(), clock, PATIENCE, 2_000)) {
            for (int i = 0; i < 1_500; i++) {
                UUID id = UUID.randomUUID();
                ids.add(id.toString());
                assertThat(outlet.offer(reading(id))).isTrue();
            }
        }
        List<String> lines = Files.readAllLines(file("2026-11-26"));
        assertThat(lines).hasSize(1_500);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(lines.get(i))
                    .contains(
                            ids.get(i),
                            "\"outcome\":\"OPENED\"",
                            READER.officer().toString());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("2026-11-26"))))
                .isEqualTo("rw-------");
    }

    private ReadingFiles files() {
        return new ReadingFiles(folder.resolve("readings"), clock);
    }

    @Test
    void eachDayHasAFileAndOneThatWasTakenAwayComesAnew() throws IOException {
        ReadingFiles files = files();
        files.write(List.of(reading(UUID.randomUUID())));
        Files.delete(file("2026-11-26"));
        files.write(List.of(reading(UUID.randomUUID()), reading(UUID.randomUUID())));
        assertThat(Files.readAllLines(file("2026-11-26"))).hasSize(2);
        now = NOON.plus(Duration.ofDays(1));
        files.write(List.of(reading(UUID.randomUUID())));
        files.close();
        assertThat(Files.readAllLines(file("2026-11-27"))).hasSize(1);
    }

    @Test
    void whatFailsForFiveSecondsIsStuckUntilItIsWritten() throws Exception {
        Semaphore tries = new Semaphore(0);
        CountDownLatch written = new CountDownLatch(1);
        List<Reading> kept = new ArrayList<>();
        boolean[] broken = {true};
        Outlet.Sink sink = readings -> {
            tries.release();
            synchronized (broken) {
                if (broken[0]) {
                    throw new IOException("no room");
                }
            }
            kept.addAll(readings);
            written.countDown();
        };
        Outlet outlet = new Outlet("folder", sink, clock, PATIENCE, 10);
        Reading first = reading(UUID.randomUUID());
        outlet.offer(first);
        tries.acquire(2);
        now = NOON.plus(PATIENCE).minusMillis(1);
        assertThat(outlet.isStuck()).isFalse();
        now = NOON.plus(PATIENCE);
        assertThat(outlet.isStuck()).isTrue();
        synchronized (broken) {
            broken[0] = false;
        }
        written.await();
        outlet.close();
        assertThat(kept).containsExactly(first);
        assertThat(outlet.isStuck()).isFalse();
    }

    @Test
    void whatHasNoRoomIsNotTaken() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Semaphore begun = new Semaphore(0);
        Outlet outlet = new Outlet(
                "database",
                readings -> {
                    begun.release();
                    go.await();
                },
                clock,
                PATIENCE,
                2);
        outlet.offer(reading(UUID.randomUUID()));
        begun.acquire();
        assertThat(outlet.offer(reading(UUID.randomUUID()))).isTrue();
        assertThat(outlet.isStuck()).isFalse();
        assertThat(outlet.offer(reading(UUID.randomUUID()))).isTrue();
        assertThat(outlet.isStuck()).isTrue();
        assertThat(outlet.offer(reading(UUID.randomUUID()))).isFalse();
        go.countDown();
        outlet.close();
    }
}
