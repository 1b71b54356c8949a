package org.acogida.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.OfficerId;
import org.acogida.reception.ImportStatus.State;
import org.acogida.reception.RowAnswer.What;

/** One file on its way in, watched from elsewhere; the file is deleted at the end. */
final class ImportJob implements ImportListener {
    private static final System.Logger LOG = System.getLogger(ImportJob.class.getName());

    private final Path file;
    private final String name;
    private final ImportOrder order;
    private final List<RowAnswer> notable = new ArrayList<>();
    private State state = State.WAITING;
    private long rows;
    private ImportCount count = ImportCount.none();
    private Optional<Fault> refusal = Optional.empty();
    private boolean stopping;

    ImportJob(Path file, String name, ImportOrder order) {
        this.file = file;
        this.name = name;
        this.order = order;
    }

    OfficerId by() {
        return order.by();
    }

    void run(ArrivalImport arrivals) {
        turn(State.RUNNING);
        try {
            arrivals.run(file, order, this);
            turn(isStopping() ? State.STOPPED : State.DONE);
        } catch (FileRefused refused) {
            refuse(refused.fault());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "import", e);
            turn(State.FAILED);
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void turn(State to) {
        state = to;
    }

    private synchronized void refuse(Fault fault) {
        refusal = Optional.of(fault);
        state = State.REFUSED;
    }

    synchronized void stop() {
        stopping = true;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    @Override
    public synchronized boolean rows(long all) {
        rows = all;
        return !stopping;
    }

    @Override
    public synchronized boolean row(RowAnswer answer) {
        count = count.with(answer.what());
        boolean taken = answer.what() == What.ADDED || answer.what() == What.KNOWN;
        if (!taken && notable.size() < ImportStatus.MOST_NOTABLE) {
            notable.add(answer);
        }
        return !stopping;
    }

    synchronized ImportStatus status() {
        return new ImportStatus(name, order.trial(), state, rows, count, notable, refusal);
    }
}
