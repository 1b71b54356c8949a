package org.acogida.casework;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A count of many cases that goes on while pages are looked at. */
public final class CountingJob<T> implements Counting {

    private static final System.Logger LOG = System.getLogger(CountingJob.class.getName());

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final UUID id = UUID.randomUUID();
    private volatile long doneAt;
    private volatile Step step = Step.COUNTING;
    private volatile int reached;
    private volatile int of;
    private volatile boolean stopping;

    void run(Function<Counting, T> work) {
        try {
            T found = work.apply(this);
            doneAt = System.nanoTime();
            result.complete(found);
        } catch (CountingStopped e) {
            result.completeExceptionally(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a count of deadlines failed; nothing was saved", e);
            result.completeExceptionally(e);
        }
    }

    @Override
    public void reached(Step at, int done, int all) {
        if (stopping) {
            throw new CountingStopped();
        }
        step = at;
        reached = done;
        of = all;
    }

    /** Ends it soon, so that nothing is saved; does nothing once that has begun to be committed. */
    void stop() {
        stopping = true;
    }

    /** Names it, so that it can be stopped. */
    public UUID id() {
        return id;
    }

    /** What came of it, waiting for it at most so long; empty where it goes on, {@link #failed} or was {@link #stopped}. */
    public Optional<T> await(Duration atMost) {
        try {
            @Nullable T found = result.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }

    public boolean failed() {
        return result.isCompletedExceptionally() && !stopped();
    }

    public boolean stopped() {
        return result.isCompletedExceptionally() && result.exceptionNow() instanceof CountingStopped;
    }

    public boolean isUnderWay() {
        return !result.isDone();
    }

    /** Whether something will come of it for who joins it. */
    boolean isGoingOn() {
        return isUnderWay() && !stopping;
    }

    /** Whether it goes on, or ended well a moment ago, so that what waited for it finds it. */
    boolean isFresh() {
        return isGoingOn() || (!result.isCompletedExceptionally() && System.nanoTime() - doneAt < FRESH.toNanos());
    }

    public Step step() {
        return step;
    }

    public int reached() {
        return reached;
    }

    public int of() {
        return of;
    }

    public int percent() {
        return of == 0 ? 0 : (int) (100L * reached / of);
    }
}
