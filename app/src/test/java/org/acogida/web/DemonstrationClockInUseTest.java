package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.acogida.clock.DemonstrationClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DemonstrationClockInUseTest {

    private final DemonstrationClock clock = RunningApplication.context().getBean(DemonstrationClock.class);
    private final JdbcClient database = RunningApplication.context().getBean(JdbcClient.class);
    private final TransactionTemplate act =
            new TransactionTemplate(RunningApplication.context().getBean(PlatformTransactionManager.class));

    @Test
    void whatItHasToldStaysToldWhenTheActThatAskedIsRolledBack() {
        Instant later = clock.now().plus(Duration.ofSeconds(5));
        act.executeWithoutResult(status -> {
            assertThat(clock.setForward(later)).isTrue();
            status.setRollbackOnly();
        });
        Timestamp reserved = database.sql("select reserved_until from demonstration_clock")
                .query(Timestamp.class)
                .single();
        assertThat(reserved.toInstant()).isAfter(later);
        assertThat(clock.now()).isAfterOrEqualTo(later);
    }
}
