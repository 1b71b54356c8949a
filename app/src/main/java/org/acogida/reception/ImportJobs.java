package org.acogida.reception;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.acogida.procedure.OfficerId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Files brought in while pages are looked at, one after the other. The last ones are remembered until the program ends;
 * a file that it had not finished then is brought again without harm.
 */
@Component
public final class ImportJobs implements DisposableBean {
    private static final int REMEMBERED = 50;

    private final ArrivalImport arrivals;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private final Map<UUID, ImportJob> jobs = new LinkedHashMap<>();

    ImportJobs(ArrivalImport arrivals) {
        this.arrivals = arrivals;
    }

    /**
     * Brings a file in as soon as those before it are done; returns at once.
     *
     * @param file deleted at the end
     * @param name what the officer calls it
     */
    public UUID start(Path file, String name, ImportOrder order) {
        UUID id = UUID.randomUUID();
        ImportJob job = new ImportJob(file, name, order);
        synchronized (jobs) {
            jobs.put(id, job);
            forget();
        }
        one.execute(() -> job.run(arrivals));
        return id;
    }

    private void forget() {
        Iterator<ImportJob> oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (!oldest.next().status().isUnderWay()) {
                oldest.remove();
            }
        }
    }

    /** Where an officer's import stands; empty for another's, and for one forgotten. */
    public Optional<ImportStatus> find(UUID id, OfficerId by) {
        return job(id, by).map(ImportJob::status);
    }

    /** Stops after the household it is doing. */
    public void stop(UUID id, OfficerId by) {
        job(id, by).ifPresent(ImportJob::stop);
    }

    private Optional<ImportJob> job(UUID id, OfficerId by) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).filter(job -> job.by().equals(by));
        }
    }

    @Override
    public void destroy() {
        synchronized (jobs) {
            jobs.values().forEach(ImportJob::stop);
        }
        one.close();
    }
}
