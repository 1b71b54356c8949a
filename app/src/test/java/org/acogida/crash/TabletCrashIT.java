package org.acogida.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.OwnServer;
import org.acogida.postgres.TestDatabase;
import org.acogida.tablets.TestTablet;
import org.acogida.tablets.TestTablet.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills the program while a tablet sends: what was received is registered, each family once (safety R12, R14). */
class TabletCrashIT {
    private static final int CYCLES = Integer.getInteger("crash.tablet-cycles", 4);
    private static final int FAMILIES = 60;
    private static final String KEY = "only-for-these-crashes";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void whatATabletWasToldIsReceivedIsRegisteredOnceHoweverOftenTheProgramIsKilled() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(20_181_019);
        try (OwnServer server = OwnServer.start(folder.resolve("server"));
                Program program = new Program(server.access(), folder.resolve("program.log"))) {
            new UserAccounts(server.access())
                    .add(
                            new NewUser("crash", "Ana López", Role.SUPERVISOR, "ciudad-hidalgo", Locale.ENGLISH),
                            UserAccounts.hash("crash", KEY));
            program.start();
            program.awaitHealthy();
            try (TestTablet tablet = new TestTablet(program.address(), 1, InstantSource.system())) {
                assertThat(tablet.enrol(TestTablet.code(server.access(), KEY, "crash")))
                        .isEqualTo(200);
                assertThat(tablet.lease("crash", KEY)).isEqualTo(200);
                tablet.askTime();
                List<Sealed> packets = new ArrayList<>();
                for (int i = 0; i < FAMILIES; i++) {
                    packets.add(tablet.seal(tablet.family("Caída " + i, 2)));
                }
                Set<UUID> received = ConcurrentHashMap.newKeySet();
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    Thread sending = Thread.ofVirtual().start(() -> sendUntilReceived(tablet, packets, received));
                    LockSupport.parkNanos(random.nextLong(50_000_000, 900_000_000));
                    program.kill();
                    program.start();
                    program.awaitHealthy();
                    sending.join();
                }
                assertThat(received).hasSize(FAMILIES);
                JdbcClient database = JdbcClient.create(
                        TestDatabase.whole(server.access(), server.access().owner()));
                awaitRegistered(database);
                assertThat(database.sql("select count(*) from packet")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(FAMILIES);
                assertThat(database.sql("select count(*) from event where kind = 'arrival-registered'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(2 * FAMILIES);
                assertThat(database.sql("select count(*) from event where kind = 'claim-filed'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(2 * FAMILIES);
            }
        }
    }

    /** All packets, also those that were received before, as if their answers had been lost; some at once. */
    private static void sendUntilReceived(TestTablet tablet, List<Sealed> packets, Set<UUID> received) {
        for (int from = 0; from < packets.size(); from += 6) {
            List<Sealed> some = packets.subList(from, Math.min(from + 6, packets.size()));
            boolean answered = false;
            while (!answered) {
                try {
                    Map<UUID, String> states = tablet.send(some);
                    assertThat(states.values())
                            .containsAnyOf("RECEIVED", "DUPLICATE")
                            .doesNotContain("REFUSED");
                    received.addAll(states.keySet());
                    answered = true;
                } catch (UncheckedIOException _) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
        }
    }

    /** What a killed program had claimed is free after half a minute. */
    private static void awaitRegistered(JdbcClient database) {
        long begun = System.nanoTime();
        while (database.sql("select count(*) from packet where state <> 'REGISTERED'")
                        .query(Integer.class)
                        .single()
                > 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
            LockSupport.parkNanos(200_000_000);
        }
    }
}
