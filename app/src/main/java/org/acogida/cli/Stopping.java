package org.acogida.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Whether the program was told to end, by Ctrl-C or kill; it does not end before what asks has been closed. */
final class Stopping implements BooleanSupplier, AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stopping");
    private volatile boolean told;

    Stopping() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        told = true;
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return told;
    }

    @Override
    public void close() {
        closed.countDown();
        if (!told) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
