package org.acogida.cli;

import java.util.concurrent.Callable;
import org.acogida.sealing.SealedJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the public key of the journal, by which everybody can check it. */
@Command(name = "key")
final class JournalKeyCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private JournalDatabase database = new JournalDatabase();

    JournalKeyCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        return database.on(front, this::print);
    }

    private int print(SealedJournal journal) {
        front.out().println(JournalDatabase.getLast(journal).key());
        return 0;
    }
}
