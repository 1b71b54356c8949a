package org.acogida.cli;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.Migrations;
import org.acogida.sealing.KeptCheckpoint;
import org.acogida.sealing.SealedJournal;
import org.acogida.wording.Problem;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Mixin;

/** Where the journal is: in the database named, else in the demonstration's, running or not. */
final class JournalDatabase {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    /** What is to be done, as which role; gives the exit code. */
    interface Work extends BiFunction<String, Login, Integer> {}

    int at(Front front, Work work) {
        if (database.isGiven()) {
            DatabaseAccess access = database.ownerAccess();
            Migrations.run(access);
            return work.apply(access.url(), access.owner());
        }
        return data.run(front, (access, secrets, keys) -> work.apply(access.url(), access.owner()));
    }

    /** The same on what is sealed. */
    int on(Front front, Function<SealedJournal, Integer> work) {
        return at(
                front,
                (url, login) -> work.apply(
                        new SealedJournal(new DriverManagerDataSource(url, login.user(), login.password()))));
    }

    /** The last checkpoint; refuses a journal of which nothing is sealed. */
    static KeptCheckpoint getLast(SealedJournal journal) {
        return journal.findLast().orElseThrow(JournalDatabase::nothing);
    }

    static Problem nothing() {
        return Problem.refused("journal.nothing");
    }
}
