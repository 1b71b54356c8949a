package org.acogida.architecture.violators;

/** Prints. */
final class TalksToTheConsole {
    static void talk() {
        System.out.println();
    }

    private TalksToTheConsole() {}
}
