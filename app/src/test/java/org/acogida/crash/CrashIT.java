package org.acogida.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.acogida.postgres.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program and its database under load, again and again: nothing acknowledged is lost, and what was not answered
 * is done once when it is sent again, by two at once. {@code -Dcrash.cycles=500 -Dcrash.tally=FILE} goes on where the file
 * says that an earlier run was stopped.
 */
class CrashIT {
    private static final long CYCLES = Long.getLong("crash.cycles", 4);
    private static final long SEED = Long.getLong("crash.seed", 20_181_019);
    private static final Path TALLY = Path.of(System.getProperty("crash.tally", "target/crash/tally.properties"));
    private static final boolean RESUMES = System.getProperty("crash.tally") != null;

    /** After so many cycles read models are compared with the journal, and a new desk is begun. */
    private static final int OF_ONE_DESK = 25;

    private static final int LONGEST_LOAD_MILLIS = 2_500;
    private static final int SHORTEST_LOAD_MILLIS = 300;

    @TempDir
    Path folder;

    private static RandomGenerator random(long cycle) {
        return new SplittableRandom(SEED + cycle);
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws IOException, InterruptedException {
        Tally tally = RESUMES ? Tally.load(TALLY) : Tally.load(Path.of("no earlier run"));
        while (tally.cycles() < CYCLES) {
            tally = someCycles(tally, folder.resolve("desk-" + tally.cycles()));
        }
        System.out.println("crash: " + tally);
        assertThat(tally.lost()).isZero();
        assertThat(tally.doubled()).isZero();
        assertThat(tally.acknowledged()).isPositive();
    }

    private static Tally someCycles(Tally before, Path place) throws IOException, InterruptedException {
        Tally tally = before;
        try (Desk desk = new Desk(OwnServer.start(place), place.resolve("program.log"))) {
            desk.open();
            for (int i = 0; i < OF_ONE_DESK && tally.cycles() < CYCLES; i++) {
                tally = tally.plus(cycle(desk, tally.cycles()));
                tally.save(TALLY);
            }
            assertThat(desk.inspection.listDifferences())
                    .as("read models that differ from the journal")
                    .isEmpty();
        }
        return tally;
    }

    private static Tally cycle(Desk desk, long number) throws IOException, InterruptedException {
        RandomGenerator random = random(number);
        Fault fault = Fault.of(number);
        int known = desk.ledger.listAcknowledged().size();
        desk.work(() -> {
            Thread.sleep(random.nextInt(SHORTEST_LOAD_MILLIS, LONGEST_LOAD_MILLIS));
            fault.strike(desk, random);
        });
        Duration restart = fault.recover(desk);
        List<Act> lost = desk.inspection.listLost(desk.ledger.listAcknowledged());
        List<Act> unanswered = desk.ledger.listUnanswered(random);
        long committed = desk.inspection.countThere(unanswered);
        desk.sendAgain(random);
        assertThat(desk.ledger.listUnanswered(random))
                .as("not answered after all was well again")
                .isEmpty();
        List<String> doubled = desk.inspection.listDoubled(desk.ledger.listAcknowledged());
        Tally tally = new Tally(
                1,
                desk.ledger.listAcknowledged().size() - known,
                unanswered.size(),
                committed,
                lost.size(),
                doubled.size(),
                restart.toMillis());
        System.out.printf("cycle %d, %s: %s%n", number, fault, tally);
        assertThat(lost)
                .as("acknowledged and lost in cycle %d, seed %d", number, SEED)
                .isEmpty();
        assertThat(doubled).as("cycle %d, seed %d", number, SEED).isEmpty();
        return tally;
    }

    /** A server that confirms before it writes: if this lost nothing either, the test above could see nothing. */
    @Test
    void aServerThatConfirmsTooEarlyIsSeenToLose() throws IOException, InterruptedException {
        Path place = folder.resolve("careless");
        OwnServer careless = OwnServer.start(place, "synchronous_commit=off", "wal_writer_delay=10s");
        try (Desk desk = new Desk(careless, place.resolve("program.log"))) {
            desk.open();
            desk.work(() -> {
                Thread.sleep(LONGEST_LOAD_MILLIS);
                Fault.DATABASE.strike(desk, random(0));
            });
            Fault.DATABASE.recover(desk);
            List<Act> acknowledged = desk.ledger.listAcknowledged();
            List<Act> lost = desk.inspection.listLost(acknowledged);
            System.out.printf("crash, control: %d of %d acknowledged were lost%n", lost.size(), acknowledged.size());
            assertThat(lost).isNotEmpty();
        }
    }
}
