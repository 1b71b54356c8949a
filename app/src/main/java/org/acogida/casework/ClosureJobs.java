package org.acogida.casework;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.Entered;
import org.acogida.offices.Withdrawal;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Changes of closures looked at and saved while pages wait, one after the other. The last ones are remembered until the
 * program ends; what it had not saved then was not saved at all, and is sent again without harm.
 */
@Component
public final class ClosureJobs implements DisposableBean {
    private static final int REMEMBERED = 50;

    private final OfficeTimes times;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("closures").factory());
    private final Map<Planned, CountingJob<Effects>> previews = new LinkedHashMap<>();
    private final Map<UUID, CountingJob<ClosureAnswer>> savings = new LinkedHashMap<>();

    /** What a change would do, whichever form asks; {@code of}: the closure that a withdrawal is of. */
    private record Planned(OfficeId office, DayRange days, String act, Text reason, Optional<UUID> of) {
        static Planned of(ClosureChange change) {
            Optional<UUID> closure = change instanceof Withdrawal back ? Optional.of(back.closure()) : Optional.empty();
            return new Planned(change.office(), change.days(), change.act(), change.reason(), closure);
        }
    }

    ClosureJobs(OfficeTimes times) {
        this.times = times;
    }

    /** Looks whom a change would touch, as looked at just now or anew. */
    public synchronized CountingJob<Effects> preview(ClosureChange change, Instant now) {
        return start(
                previews, Planned.of(change), CountingJob::isFresh, counting -> times.preview(change, now, counting));
    }

    /** Enters a change; joins one that is under way. */
    public synchronized CountingJob<ClosureAnswer> save(ClosureChange change, Entered entered, Instant now) {
        return start(
                savings, change.id(), CountingJob::isGoingOn, counting -> times.enter(change, entered, now, counting));
    }

    /** How the entering of a change goes; empty where that was forgotten. */
    public synchronized Optional<CountingJob<ClosureAnswer>> find(UUID change) {
        return Optional.ofNullable(savings.get(change));
    }

    /** Stops the looking or entering of that id, so that nothing is saved; false where it was forgotten. One that is over stays as it is. */
    public synchronized boolean stop(UUID job) {
        List<CountingJob<?>> named = Stream.concat(previews.values().stream(), savings.values().stream())
                .filter(known -> known.id().equals(job))
                .toList();
        named.forEach(CountingJob::stop);
        return !named.isEmpty();
    }

    private <K, T> CountingJob<T> start(
            Map<K, CountingJob<T>> jobs, K key, Predicate<CountingJob<T>> joins, Function<Counting, T> work) {
        @Nullable CountingJob<T> known = jobs.get(key);
        if (known != null && joins.test(known)) {
            return known;
        }
        CountingJob<T> job = new CountingJob<>();
        jobs.put(key, job);
        Iterator<CountingJob<T>> oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (!oldest.next().isUnderWay()) {
                oldest.remove();
            }
        }
        one.execute(() -> job.run(work));
        return job;
    }

    @Override
    public void destroy() {
        one.close();
    }
}
