package org.acogida.retention;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has old records removed some minutes after the start and then some times a day, beside the desk. */
@Component
final class RemovalRounds implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(RemovalRounds.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(6);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final OldRecords records;
    private final Thread rounds;

    RemovalRounds(OldRecords records, @Value("${acogida.mode:}") String mode) {
        this.records = records;
        this.rounds = Thread.ofPlatform().daemon().name("old-records").unstarted(this::goRound);
        if (!mode.equals("command")) {
            rounds.start();
        }
    }

    private void goRound() {
        try {
            Thread.sleep(FIRST);
            while (true) {
                remove();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove() {
        try {
            records.remove();
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "old records were not removed: {0}; it is tried again later",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        if (rounds.isAlive()) {
            rounds.interrupt();
            rounds.join(LONGEST_END);
        }
    }
}
