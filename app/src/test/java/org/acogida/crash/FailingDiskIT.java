package org.acogida.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.acogida.postgres.Needed;
import org.acogida.postgres.OwnServer;
import org.acogida.postgres.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database's disk fails under load: it is full, or says that what was written did not reach it. Nothing acknowledged is
 * lost, and what was not answered is done once when it is sent again.
 */
class FailingDiskIT {
    private static final long CYCLES = Long.getLong("crash.disk-cycles", 1);
    private static final long SEED = Long.getLong("crash.seed", 20_181_019);
    private static final int MEGABYTES = 160;
    private static final int LOAD_MILLIS = 800;
    private static final int MOST_SYNCS = 40;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Path STRACE = Path.of("/usr/bin/strace");

    @TempDir
    Path folder;

    @Test
    void aDiskThatIsFull() throws IOException, InterruptedException {
        for (long cycle = 0; cycle < CYCLES; cycle++) {
            try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk-" + cycle), MEGABYTES)) {
                OwnServer server = OwnServer.start(disk.place(), "max_wal_size=32MB", "min_wal_size=32MB");
                try (Desk desk = new Desk(server, folder.resolve("program.log"))) {
                    desk.open();
                    desk.work(() -> {
                        Thread.sleep(LOAD_MILLIS);
                        disk.fill();
                        desk.awaitRefusal(PATIENCE_MILLIS);
                    });
                    disk.free();
                    inspect("disk full", cycle, desk);
                }
            }
        }
    }

    @Test
    void aDiskThatSaysThatItDidNotKeepWhatWasWritten() throws IOException, InterruptedException {
        Needed.orLeaveOut(Files.isExecutable(STRACE), "strace is missing: apt-get install strace");
        for (long cycle = 0; cycle < CYCLES; cycle++) {
            RandomGenerator random = new SplittableRandom(SEED + cycle);
            OwnServer server = OwnServer.start(folder.resolve("fsync-" + cycle));
            try (Desk desk = new Desk(server, folder.resolve("program.log"))) {
                desk.open();
                List<Process> strace = new ArrayList<>();
                desk.work(() -> {
                    Thread.sleep(LOAD_MILLIS);
                    strace.add(failSyncs(server, 1 + random.nextInt(MOST_SYNCS)));
                    desk.awaitRefusal(PATIENCE_MILLIS);
                });
                assertThat(Files.readString(folder.resolve("strace.log")))
                        .as("injected")
                        .contains("(INJECTED)");
                strace.forEach(FailingDiskIT::end);
                server.kill();
                inspect("fsync failing", cycle, desk);
            }
        }
    }

    /** From the N-th of each process on, every fsync of the server fails. */
    private Process failSyncs(OwnServer server, int from) {
        List<String> command = new ArrayList<>(List.of(STRACE.toString(), "-f", "-o"));
        command.add(folder.resolve("strace.log").toString());
        command.addAll(List.of("-e", "trace=fsync,fdatasync"));
        command.addAll(List.of("-e", "inject=fsync,fdatasync:error=EIO:when=" + from + "+"));
        List<Long> processes = new ArrayList<>(
                server.listChildren().stream().map(ProcessHandle::pid).toList());
        processes.add(server.pid());
        processes.forEach(process -> command.addAll(List.of("-p", Long.toString(process))));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("strace.out").toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Politely, so that it lets go of the server's processes. */
    private static void end(Process strace) {
        strace.destroy();
        strace.onExit().join();
    }

    private static void inspect(String what, long cycle, Desk desk) throws IOException, InterruptedException {
        RandomGenerator random = new SplittableRandom(SEED + cycle);
        long begun = System.nanoTime();
        desk.server.startIfGone();
        desk.program.awaitHealthy();
        long restart = System.nanoTime() - begun;
        List<Act> acknowledged = desk.ledger.listAcknowledged();
        List<Act> lost = desk.inspection.listLost(acknowledged);
        List<Act> unanswered = desk.ledger.listUnanswered(random);
        int committed = desk.inspection.countThere(unanswered);
        desk.sendAgain(random);
        List<String> doubled = desk.inspection.listDoubled(desk.ledger.listAcknowledged());
        System.out.printf(
                "%s, cycle %d: %d acknowledged, %d lost, %d doubled; %d unanswered, of which %d were on disk; restart %.1f s%n",
                what,
                cycle,
                acknowledged.size(),
                lost.size(),
                doubled.size(),
                unanswered.size(),
                committed,
                restart / 1e9);
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(doubled).isEmpty();
        assertThat(desk.ledger.listUnanswered(random)).isEmpty();
        assertThat(desk.inspection.listDifferences()).isEmpty();
    }
}
