package org.acogida.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.acogida.reception.ImportForm;
import org.acogida.reception.ImportListener;
import org.acogida.reception.ImportWords;
import org.acogida.reception.RowAnswer;
import org.acogida.reception.RowsToMend;
import org.jspecify.annotations.Nullable;

/** Tells at the terminal how far an import is, and of each row that was not taken why; writes those rows to a file. */
final class ImportProgress implements ImportListener, AutoCloseable {
    private static final int WIDTH = 30;

    private final Front front;
    private final ImportWords words;
    private final Optional<Path> toMend;
    private final boolean drawn =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private @Nullable RowsToMend mending;
    private long rows;
    private long done;
    private long percent = -1;

    ImportProgress(Front front, ImportWords words, Optional<Path> toMend) {
        this.front = front;
        this.words = words;
        this.toMend = toMend;
    }

    @Override
    public boolean begins(ImportForm form) {
        rows = form.rows();
        front.err().println(words.text(form));
        mending = toMend.map(path -> RowsToMend.begin(path, form, words)).orElse(null);
        return true;
    }

    @Override
    public boolean row(RowAnswer answer) {
        done++;
        if (mending != null) {
            mending.add(answer);
        }
        if (!answer.faults().isEmpty()) {
            clear();
            answer.faults().forEach(fault -> front.out().println(words.text(answer, fault)));
        }
        draw();
        return true;
    }

    /** A bar where somebody looks on; where the answer goes to a file, nothing. */
    private void draw() {
        long now = 100 * done / Math.max(1, rows);
        if (drawn && now != percent) {
            percent = now;
            int full = (int) (WIDTH * now / 100);
            String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
            front.err().print("\r" + bar + " " + words.text("import-page.running", done, rows));
            front.err().flush();
        }
    }

    private void clear() {
        if (drawn && percent >= 0) {
            front.err().print("\r\u001B[K");
            percent = -1;
        }
    }

    @Override
    public void close() {
        clear();
        front.err().flush();
        if (mending != null) {
            mending.close();
        }
    }
}
