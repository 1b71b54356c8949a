package org.acogida.architecture.violators;

/** Asks what time it is, the old way. */
final class ReadsTheSystemTime {
    static long millis() {
        return System.currentTimeMillis();
    }

    private ReadsTheSystemTime() {}
}
