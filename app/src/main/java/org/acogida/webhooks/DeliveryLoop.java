package org.acogida.webhooks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.acogida.postgres.Reach;
import org.acogida.telemetry.LogLines;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Delivers beside everything else: it reads what is committed, so no act waits for it or fails with it. Each webhook goes
 * on by itself; a slow one keeps no other waiting. Where the operator allows no host, nothing runs.
 */
final class DeliveryLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final long SECONDS_TO_END = 3;

    private final AllowedHosts hosts;
    private final Webhooks webhooks;
    private final Delivery delivery;
    private final DeliveryLock lock;
    private final Sender sender;
    private final Duration pause;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean ours;
    private volatile boolean running;
    private boolean waiting;
    private @Nullable Thread thread;

    DeliveryLoop(
            AllowedHosts hosts,
            Webhooks webhooks,
            Delivery delivery,
            DeliveryLock lock,
            Sender sender,
            Duration pause) {
        this.hosts = hosts;
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.lock = lock;
        this.sender = sender;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (!hosts.isEmpty() && thread == null) {
            running = true;
            thread = Thread.ofVirtual().name("webhooks").start(this::run);
        }
    }

    private void run() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running && !stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                round(workers);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(ExecutorService workers) {
        try {
            ours = lock.hold();
            if (waiting) {
                waiting = false;
                LOG.info("webhooks: the database is back");
            }
            if (ours) {
                Reach.whole(webhooks::listDue).stream()
                        .filter(busy::add)
                        .forEach(id -> workers.execute(() -> deliver(id)));
            }
        } catch (SQLException | DataAccessException e) {
            ours = false;
            if (!waiting) {
                waiting = true;
                LOG.warn("webhooks wait for the database: {}", LogLines.nameOf(e));
            }
        } catch (RuntimeException e) {
            LOG.error("webhooks", e);
        }
    }

    private void deliver(UUID id) {
        try {
            Reach.whole(() -> delivery.run(id, () -> running && ours));
        } catch (DataAccessException e) {
            LOG.warn("webhook {} waits for the database: {}", id, LogLines.nameOf(e));
        } catch (RuntimeException e) {
            LOG.error("webhook {}", id, e);
        } finally {
            busy.remove(id);
        }
    }

    /** Ends after what is being sent, or breaks it off where that takes long: it is then sent again. */
    @Override
    public synchronized void stop() {
        Thread loop = thread;
        thread = null;
        if (loop == null) {
            return;
        }
        running = false;
        stopped.countDown();
        try {
            if (!loop.join(Duration.ofSeconds(SECONDS_TO_END))) {
                sender.close();
                loop.join(Duration.ofSeconds(1));
            }
            lock.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("webhooks: {}", LogLines.nameOf(e));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
