package org.acogida.journal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where the journal ends, asked of the database at most five times a second, however many wait for what comes next. */
@Component
public final class EventTail implements SmartLifecycle {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Journal journal;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long last;
    private long askedAt = System.nanoTime() - PAUSE;

    public EventTail(Journal journal) {
        this.journal = journal;
    }

    /** The position of the last event; 0 where there is none. */
    public synchronized long last() {
        long now = System.nanoTime();
        if (now - askedAt >= PAUSE) {
            last = journal.lastPosition();
            askedAt = now;
        }
        return last;
    }

    /** Waits until there is an event after a position, the time is over, or the program stops; says whether there is one. */
    public boolean awaitAfter(long position, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (last() <= position) {
            long left = end - System.nanoTime();
            if (left <= 0 || stopped.await(Math.min(left, PAUSE), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void start() {}

    /** Lets whoever waits go, so that the program stops at once. */
    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
