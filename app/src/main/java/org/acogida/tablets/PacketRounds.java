package org.acogida.tablets;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.acogida.postgres.Reach;
import org.acogida.telemetry.LogLines;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Has packets worked off beside the desk: as soon as some came, and now and then whatever is left of an earlier run. */
@Component
class PacketRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PacketRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    /** How many are worked off at once; those share transactions. */
    private static final int WORKERS = 4;

    private final PacketWork work;
    private final Packets packets;
    private final OnTheWay onTheWay;
    private final boolean goes;
    private final Semaphore came = new Semaphore(0);
    private final Thread[] workers = new Thread[WORKERS];
    private volatile boolean running;

    PacketRounds(PacketWork work, Packets packets, OnTheWay onTheWay, @Value("${acogida.mode:}") String mode) {
        this.work = work;
        this.packets = packets;
        this.onTheWay = onTheWay;
        this.goes = !mode.equals("command");
    }

    /** Some came. */
    void wake() {
        came.release(WORKERS);
    }

    @Override
    public synchronized void start() {
        if (goes && !running) {
            running = true;
            for (int i = 0; i < WORKERS; i++) {
                workers[i] = Thread.ofVirtual().name("packets-" + i).start(this::goRound);
            }
        }
    }

    private void goRound() {
        try {
            while (running) {
                round();
                if (came.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    came.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            Reach.whole(() -> {
                boolean more = true;
                while (running && more) {
                    more = work.one();
                }
                packets.destroyKeys();
                onTheWay.packets();
            });
        } catch (DataAccessException e) {
            LOG.warn("packets wait for the database: {}", LogLines.nameOf(e));
        } catch (RuntimeException e) {
            LOG.error("packets", e);
        }
    }

    /** Ends after what is being worked off. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        came.release(WORKERS);
        for (@Nullable Thread worker : workers) {
            try {
                if (worker != null) {
                    worker.join(LONGEST_END);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
