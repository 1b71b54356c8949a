package org.acogida.cli;

import java.io.Console;
import java.util.Optional;

/** A bar at the terminal, where somebody looks on; where the answer goes to a file, nothing. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    private final Front front;
    private final String key;
    private final boolean drawn =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private String shown = "";

    /** Begins one; {@code key} is what it says, with how many are done and of how many. */
    ProgressBar(Front front, String key) {
        this.front = front;
        this.key = key;
    }

    synchronized void reached(long done, long of) {
        long percent = 100 * done / Math.max(1, of);
        int full = (int) (WIDTH * percent / 100);
        String now = "█".repeat(full) + "░".repeat(WIDTH - full) + " " + percent + " % "
                + front.wording().text(key, done, of);
        if (drawn && !now.equals(shown)) {
            shown = now;
            front.err().print("\r" + now);
            front.err().flush();
        }
    }

    @Override
    public void close() {
        if (!shown.isEmpty()) {
            front.err().print("\r\u001B[K");
            front.err().flush();
        }
    }
}
