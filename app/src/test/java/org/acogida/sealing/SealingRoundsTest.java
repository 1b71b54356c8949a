package org.acogida.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The thread that seals while the program runs: nobody calls it. */
class SealingRoundsTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SealedDesk desk = new SealedDesk(TestDatabase.migrated());
    private final KeptSecrets secrets = new KeptSecrets();

    private SealingRounds start() {
        return new SealingRounds(new Details(), secrets, Clock.systemUTC(), 1, "serve");
    }

    private final class Details implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return desk.database.app().user();
        }

        @Override
        public String getPassword() {
            return desk.database.app().password();
        }

        @Override
        public String getJdbcUrl() {
            return desk.database.url();
        }
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + LONGEST).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void whatOfficersDoIsSealedByItself() throws InterruptedException {
        SealingRounds rounds = start();
        try {
            desk.app(SealedDesk.entries(0, 7));
            await(() -> desk.size() == 7);
            desk.app(SealedDesk.entries(100, 5));
            await(() -> desk.size() == 12);
            assertThat(rounds.failure()).isEmpty();
            secrets.clear();
        } finally {
            rounds.destroy();
        }
        SealingRounds again = start();
        try {
            await(() -> again.failure().isPresent());
            assertThat(again.failure().orElseThrow().fault()).contains(SealFault.Kind.KEY_LOST);
            desk.app(SealedDesk.entries(200, 1));
            assertThat(desk.sealed.state().waiting()).isEqualTo(1);
        } finally {
            again.destroy();
        }
    }
}
