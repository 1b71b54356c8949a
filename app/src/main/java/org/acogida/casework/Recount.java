package org.acogida.casework;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Lawbook;
import org.acogida.worklists.MovedDates;

/**
 * Counts the clocks of cases anew, as after a change of closures. Several threads read and count, each on a connection of its
 * own; what they find is taken by the caller's thread, in the order of the cases.
 */
final class Recount {

    private static final int AT_ONCE = 500;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    /** So many handfuls wait to be taken, at most. */
    private static final int AHEAD = 2 * THREADS;

    private final Lawbook laws;
    private final Journal journal;
    private final Surroundings before;
    private final Surroundings after;

    /** Some cases, with the dates of theirs that move. */
    record Handful(List<CaseFile> files, MovedDates moved) {}

    Recount(Lawbook laws, Journal journal, Surroundings before, Surroundings after) {
        this.laws = laws;
        this.journal = journal;
        this.before = before;
        this.after = after;
    }

    void run(List<CaseId> ids, Counting counting, Consumer<Handful> taker) {
        counting.reached(Counting.Step.COUNTING, 0, ids.size());
        try (ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
            Deque<Future<Handful>> underWay = new ArrayDeque<>();
            int next = 0;
            int done = 0;
            while (done < ids.size()) {
                while (next < ids.size() && underWay.size() < AHEAD) {
                    List<CaseId> some = ids.subList(next, Math.min(next + AT_ONCE, ids.size()));
                    underWay.add(readers.submit(() -> Reach.whole(() -> read(some))));
                    next += some.size();
                }
                Handful handful = get(underWay.remove());
                taker.accept(handful);
                done += handful.files().size();
                counting.reached(Counting.Step.COUNTING, done, ids.size());
            }
        }
    }

    private Handful read(List<CaseId> ids) {
        List<CaseFile> files = journal.load(ids).values().stream()
                .filter(history -> !history.isEmpty())
                .map(CaseFile::replay)
                .toList();
        return new Handful(files, MovedDates.of(files, laws, before, after));
    }

    private static Handful get(Future<Handful> handful) {
        try {
            return handful.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deadlines were counted; nothing is saved", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("deadlines could not be counted; nothing is saved", e.getCause());
        }
    }
}
