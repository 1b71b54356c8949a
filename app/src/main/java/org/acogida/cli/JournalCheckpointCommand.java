package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.sealing.SealedJournal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the last checkpoint; for a witness that holds an older one, with the proof that it goes on from there. */
@Command(name = "checkpoint")
final class JournalCheckpointCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private JournalDatabase database = new JournalDatabase();

    @Option(names = "--old", paramLabel = "N", descriptionKey = "journal.checkpoint.old")
    private @Nullable Long old;

    JournalCheckpointCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return database.on(front, this::print);
    }

    private int print(SealedJournal journal) {
        @Nullable Long held = old;
        Object answer = held == null
                ? JournalDatabase.getLast(journal).note()
                : journal.requestSince(held).orElseThrow(JournalDatabase::nothing);
        front.out().print(answer);
        front.out().flush();
        return 0;
    }
}
