package org.acogida.casework;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.acogida.telemetry.Measures;

/**
 * Lets those who come at once share a transaction, and so the wait for the disk. Who finds the lane free does their errand
 * at once; who does not waits, and is done together with others by the first of them, once it is free.
 */
final class Lane {

    /** How many submissions are done together at most; an errand that has more goes alone. */
    static final int MOST = 100;

    private final Consumer<List<Errand>> work;
    private final Queue<Errand> waiting = new ArrayDeque<>();
    private boolean taken;

    /** One where {@code work} does errands, and answers or fails each. */
    Lane(Consumer<List<Errand>> work) {
        this.work = work;
    }

    List<Answer> run(Errand errand) {
        long come = System.nanoTime();
        boolean leads = enter(errand) || errand.awaitTurn();
        Measures.laneWait(Duration.ofNanos(System.nanoTime() - come));
        if (leads) {
            lead(errand);
        }
        return errand.answers();
    }

    private synchronized boolean enter(Errand errand) {
        if (taken) {
            waiting.add(errand);
            return false;
        }
        taken = true;
        return true;
    }

    private void lead(Errand first) {
        List<Errand> together = gather(first);
        try {
            work.accept(together);
        } finally {
            handOver();
            together.forEach(Errand::close);
        }
    }

    private synchronized List<Errand> gather(Errand first) {
        List<Errand> together = new ArrayList<>(List.of(first));
        int size = size(first);
        while (!waiting.isEmpty() && size + size(waiting.element()) <= MOST) {
            size += size(waiting.element());
            together.add(waiting.remove());
        }
        return together;
    }

    static int size(Errand errand) {
        return errand.with().isPresent() ? MOST : errand.submissions().size();
    }

    /** How many wait for it now. */
    synchronized int countWaiting() {
        return waiting.size();
    }

    private synchronized void handOver() {
        if (waiting.isEmpty()) {
            taken = false;
        } else {
            waiting.remove().lead();
        }
    }
}
