package org.acogida.crash;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** What all cycles so far came to, in a file, so that a run that was stopped goes on where it was. */
record Tally(long cycles, long acknowledged, long unanswered, long committed, long lost, long doubled, long slowest) {

    static Tally load(Path file) {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Tally(
                number(kept, "cycles"),
                number(kept, "acknowledged"),
                number(kept, "unanswered"),
                number(kept, "committed"),
                number(kept, "lost"),
                number(kept, "doubled"),
                number(kept, "slowest-restart-ms"));
    }

    private static long number(Properties kept, String key) {
        return Long.parseLong(kept.getProperty(key, "0"));
    }

    Tally plus(Tally other) {
        return new Tally(
                cycles + other.cycles,
                acknowledged + other.acknowledged,
                unanswered + other.unanswered,
                committed + other.committed,
                lost + other.lost,
                doubled + other.doubled,
                Math.max(slowest, other.slowest));
    }

    void save(Path file) {
        Properties kept = new Properties();
        kept.setProperty("cycles", Long.toString(cycles));
        kept.setProperty("acknowledged", Long.toString(acknowledged));
        kept.setProperty("unanswered", Long.toString(unanswered));
        kept.setProperty("committed", Long.toString(committed));
        kept.setProperty("lost", Long.toString(lost));
        kept.setProperty("doubled", Long.toString(doubled));
        kept.setProperty("slowest-restart-ms", Long.toString(slowest));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                kept.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d cycles: %d acknowledged, %d lost, %d doubled; %d unanswered, of which %d were on disk; slowest restart %.1f s"
                .formatted(cycles, acknowledged, lost, doubled, unanswered, committed, slowest / 1000.0);
    }
}
