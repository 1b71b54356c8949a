package org.acogida.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.acogida.telemetry.LogLines;
import org.jspecify.annotations.Nullable;

/**
 * One place to which the record of reads goes, by a thread of its own, many lines at a time, in their order. What it could
 * not write it tries again for as long as the program runs. For several threads.
 */
final class Outlet implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Outlet.class.getName());
    private static final Duration LONGEST_END = Duration.ofSeconds(4);
    private static final long REST_MILLIS = 200;
    private static final int AT_ONCE = 500;

    private final String name;
    private final Sink sink;
    private final Clock real;
    private final Duration patience;
    private final BlockingQueue<Reading> waiting;
    private final Thread writer;
    private volatile @Nullable Instant failingSince;
    private volatile boolean closing;

    /**
     * Begins to write.
     *
     * @param patience how long it may fail before it is stuck
     * @param room how many lines may wait
     */
    Outlet(String name, Sink sink, Clock real, Duration patience, int room) {
        this.name = name;
        this.sink = sink;
        this.real = real;
        this.patience = patience;
        this.waiting = new ArrayBlockingQueue<>(room);
        this.writer = Thread.ofPlatform().daemon().name("readings-" + name).start(this::write);
    }

    /** What takes lines. */
    interface Sink {
        /** All of them, or none and an exception. */
        void write(List<Reading> readings) throws Exception;

        /** Called after each batch, and at least once a second. */
        default void settle() throws Exception {}

        default void close() throws Exception {}
    }

    /** Takes a line to be written; false where there is no room left. */
    boolean offer(Reading reading) {
        return waiting.offer(reading);
    }

    /** Whether it has failed for so long, or so many lines wait, that nothing more may be read. */
    boolean isStuck() {
        @Nullable Instant since = failingSince;
        boolean tooLong = since != null && !since.plus(patience).isAfter(real.instant());
        return tooLong || waiting.remainingCapacity() == 0;
    }

    private void write() {
        List<Reading> batch = new ArrayList<>();
        while (!closing || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    gather(batch);
                }
                if (!batch.isEmpty()) {
                    sink.write(batch);
                    batch.clear();
                }
                sink.settle();
                failingSince = null;
            } catch (InterruptedException _) {
                closing = true;
            } catch (Exception e) {
                failed(e);
                if (closing) {
                    break;
                }
                rest();
            }
        }
        end();
    }

    private void gather(List<Reading> batch) throws InterruptedException {
        @Nullable Reading first = closing ? waiting.poll() : waiting.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, AT_ONCE - 1);
        }
    }

    /** Says it once, when it begins; never what the exception says. */
    private void failed(Exception e) {
        if (failingSince == null) {
            failingSince = real.instant();
            LOG.log(System.Logger.Level.WARNING, "reads are not recorded in the {0}: {1}", name, LogLines.nameOf(e));
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    private void end() {
        try {
            sink.close();
        } catch (Exception e) {
            failed(e);
        }
    }

    /** Writes what waits, where that is possible within some seconds; an interruption would close the file under it. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(LONGEST_END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
