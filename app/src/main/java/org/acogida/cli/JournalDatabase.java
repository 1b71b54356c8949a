package org.acogida.cli;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.sealing.KeptCheckpoint;
import org.acogida.sealing.SealedJournal;
import org.acogida.wording.Problem;
import picocli.CommandLine.Mixin;

/** Where the journal is. */
final class JournalDatabase {

    @Mixin
    private EitherDatabase database = new EitherDatabase();

    /** What is to be done, as which role; gives the exit code. */
    interface Work extends BiFunction<String, Login, Integer> {}

    int at(Front front, Work work) {
        return database.on(front, access -> work.apply(access.url(), access.owner()));
    }

    /** The same on what is sealed. */
    int on(Front front, Function<SealedJournal, Integer> work) {
        return database.on(front, access -> work.apply(new SealedJournal(access.asOwner())));
    }

    /** The last checkpoint; refuses a journal of which nothing is sealed. */
    static KeptCheckpoint getLast(SealedJournal journal) {
        return journal.findLast().orElseThrow(JournalDatabase::nothing);
    }

    static Problem nothing() {
        return Problem.refused("journal.nothing");
    }
}
