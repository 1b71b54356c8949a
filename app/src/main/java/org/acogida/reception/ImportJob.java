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
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in, watched from elsewhere. The file and that of its rows to mend are kept until it is closed, or
 * nothing of them is left to do.
 */
final class ImportJob implements ImportListener, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ImportJob.class.getName());

    private final Path file;
    private final Path toMend;
    private final String name;
    private final ImportOrder order;
    private final ImportWords words;
    private final List<RowAnswer> notable = new ArrayList<>();
    private State state = State.WAITING;
    private Optional<ImportForm> form = Optional.empty();
    private ImportCount count = ImportCount.none();
    private Optional<Fault> refusal = Optional.empty();
    private Optional<ForeignHeader> header = Optional.empty();
    private @Nullable RowsToMend mending;
    private boolean stopping;

    ImportJob(Path file, String name, ImportOrder order, ImportWords words) {
        this.file = file;
        this.toMend = file.resolveSibling(file.getFileName() + "-to-mend");
        this.name = name;
        this.order = order;
        this.words = words;
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    ImportOrder order() {
        return order;
    }

    /** The rows that were not taken; empty while it is under way, and where there are none. */
    synchronized Optional<Path> toMend() {
        return status().isUnderWay() || status().toMend() == 0 ? Optional.empty() : Optional.of(toMend);
    }

    OfficerId by() {
        return order.by();
    }

    void run(ArrivalImport arrivals) {
        turn(State.RUNNING);
        try {
            arrivals.run(file, order, this);
            finish(isStopping() ? State.STOPPED : State.DONE);
        } catch (FileRefused refused) {
            refuse(refused);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "import", e);
            finish(State.FAILED);
        }
    }

    private synchronized void turn(State to) {
        state = to;
    }

    private synchronized void finish(State to) {
        if (mending != null) {
            mending.close();
        }
        state = to;
        if (to == State.DONE && !order.trial() && count.isWhole()) {
            close();
        }
    }

    private synchronized void refuse(FileRefused refused) {
        refusal = Optional.of(refused.fault());
        header = refused.header();
        finish(State.REFUSED);
    }

    synchronized void stop() {
        stopping = true;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    @Override
    public synchronized boolean begins(ImportForm read) {
        form = Optional.of(read);
        mending = RowsToMend.begin(toMend, read, words);
        return !stopping;
    }

    @Override
    public synchronized boolean row(RowAnswer answer) {
        count = count.with(answer.what());
        if (mending != null) {
            mending.add(answer);
        }
        if (!answer.isTaken() && notable.size() < ImportStatus.MOST_NOTABLE) {
            notable.add(answer);
        }
        return !stopping;
    }

    synchronized ImportStatus status() {
        return new ImportStatus(name, order.trial(), state, form, count, notable, refusal, header);
    }

    /** Leaves nothing of it on the disk. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(toMend);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
