package org.acogida.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.acogida.postgres.Reach;
import org.acogida.procedure.OfficerId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Files brought in while pages are looked at, one after the other. The last ones are remembered until the program ends,
 * with those files of which something is left to do; a file that it had not finished then is brought again without harm.
 */
@Component
public final class ImportJobs implements DisposableBean {
    private static final int REMEMBERED = 20;

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
     * @param file deleted once nothing of it is left to do, or when it is forgotten
     * @param name what the officer calls it
     * @param words in which the rows to mend say what is wrong
     */
    public UUID start(Path file, String name, ImportOrder order, ImportWords words) {
        UUID id = UUID.randomUUID();
        ImportJob job = new ImportJob(file, name, order, words);
        synchronized (jobs) {
            jobs.put(id, job);
            forget();
        }
        one.execute(() -> Reach.whole(() -> job.run(arrivals)));
        return id;
    }

    private void forget() {
        Iterator<ImportJob> oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            ImportJob job = oldest.next();
            if (!job.status().isUnderWay()) {
                job.close();
                oldest.remove();
            }
        }
    }

    /** Where an officer's import stands; empty for another's, and for one forgotten. */
    public Optional<ImportStatus> find(UUID id, OfficerId by) {
        return job(id, by).map(ImportJob::status);
    }

    /** The rows that were not taken, once it is done, as a file; empty where there are none. */
    public Optional<Path> findRowsToMend(UUID id, OfficerId by) {
        return job(id, by).flatMap(ImportJob::toMend);
    }

    /**
     * Brings the same file in once more, as a changed order says; what is on record already does not change. Empty where
     * it was forgotten.
     */
    public Optional<UUID> again(UUID id, OfficerId by, UnaryOperator<ImportOrder> change, ImportWords words) {
        return job(id, by)
                .filter(job -> !job.status().isUnderWay() && Files.exists(job.file()))
                .map(job -> start(copy(job.file()), job.name(), change.apply(job.order()), words));
    }

    private static Path copy(Path file) {
        try {
            Path copy = Files.createTempFile("acogida-import-", "");
            return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops after what it is doing. */
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
        synchronized (jobs) {
            jobs.values().forEach(ImportJob::close);
        }
    }
}
