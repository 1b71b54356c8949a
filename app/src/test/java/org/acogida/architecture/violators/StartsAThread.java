package org.acogida.architecture.violators;

/** Does something later, elsewhere. */
final class StartsAThread {
    static void later(Runnable work) {
        Thread.startVirtualThread(work);
    }

    private StartsAThread() {}
}
