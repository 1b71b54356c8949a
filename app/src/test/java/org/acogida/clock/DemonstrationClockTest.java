package org.acogida.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DemonstrationClockTest {

    private final DatabaseAccess access = TestDatabase.migrated();
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(
            access.url(), access.app().user(), access.app().password()));
    private final SteppingClock real = new SteppingClock();
    private final List<Object> published = new ArrayList<>();

    private DemonstrationClock start() {
        return new DemonstrationClock(real, database, published::add);
    }

    @Test
    void beginsOnTheNineteenthOfOctoberAndRuns() {
        DemonstrationClock clock = start();
        assertThat(clock.today(ZoneId.of("America/Mexico_City"))).isEqualTo(LocalDate.of(2018, 10, 19));
        real.pass(Duration.ofHours(3));
        assertThat(clock.now()).isEqualTo(DemonstrationClock.BEGIN.plus(Duration.ofHours(3)));
    }

    @Test
    void goesForwardNeverBackAndTellsSo() {
        DemonstrationClock clock = start();
        Instant december = Instant.parse("2018-12-20T14:00:00Z");
        assertThat(clock.setForward(december)).isTrue();
        assertThat(clock.now()).isEqualTo(december);
        assertThat(clock.setForward(DemonstrationClock.BEGIN)).isFalse();
        assertThat(clock.now()).isEqualTo(december);
        assertThat(published).containsExactly(new ProcedureClockMoved(DemonstrationClock.BEGIN, december));
    }

    @Test
    void standsStillWhileTheProgramDoesAndNeverTellsATimeTwice() {
        DemonstrationClock before = start();
        before.setForward(Instant.parse("2018-12-20T14:00:00Z"));
        real.pass(Duration.ofSeconds(90));
        Instant told = before.now();
        real.pass(Duration.ofDays(30));
        Instant resumed = start().now();
        assertThat(resumed).isAfterOrEqualTo(told).isBefore(told.plus(Duration.ofMinutes(2)));
    }

    private static final class SteppingClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
