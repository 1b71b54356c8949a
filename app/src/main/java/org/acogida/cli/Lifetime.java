package org.acogida.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** What runs until the program is told to stop, and is then closed last first: by Ctrl-C, kill or a failed start. */
final class Lifetime implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    static Lifetime untilStopped() {
        Lifetime lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(new Thread(lifetime::close, "closing"));
        return lifetime;
    }

    synchronized <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            closeAll();
        }
        ended.countDown();
    }

    private synchronized void closeAll() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.getLogger(Lifetime.class.getName()).log(System.Logger.Level.WARNING, e.toString());
            }
        }
    }
}
