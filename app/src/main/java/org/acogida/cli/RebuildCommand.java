package org.acogida.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.acogida.casework.CommandKey;
import org.acogida.casework.ParticipantIndex;
import org.acogida.journal.Journal;
import org.acogida.keys.KeyFolder;
import org.acogida.laws.Laws;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.acogida.worklists.Rebuild;
import org.acogida.worklists.StayRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what pages read anew from the journal: of the database named, else of the demonstration, running or not. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {

    /** Each holds a connection of the database. */
    private static final int MOST_THREADS = 16;

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private CommandKeyOption commandKey = new CommandKeyOption();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "rebuild.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    RebuildCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        try (Stopping stopping = new Stopping()) {
            if (!database.isGiven()) {
                return data.run(
                        front,
                        (access, secrets, own) -> rebuild(
                                access, own.open(), Optional.of(secrets.apply(DemoCommand.COMMAND_KEY)), stopping));
            }
            Optional<String> key = commandKey.isGiven() ? Optional.of(commandKey.get()) : Optional.empty();
            DatabaseAccess access = database.ownerAccess();
            return rebuild(access, BoundKeys.open(access, keys.get(), front), key, stopping);
        }
    }

    private int rebuild(DatabaseAccess access, KeyFolder folder, Optional<String> key, Stopping stopping) {
        int exit = said(run(access, folder, stopping));
        front.say("rebuild.stays", stays(access, folder));
        key.ifPresentOrElse(
                secret -> front.say("rebuild.participants", participants(access, folder, secret)),
                () -> front.say("rebuild.participants-left"));
        return exit;
    }

    private static int stays(DatabaseAccess access, KeyFolder folder) {
        DataSource owner = access.asOwner();
        JdbcTemplate sql = new JdbcTemplate(owner);
        return StayRows.makeAnew(
                sql, new Journal(sql, folder), new TransactionTemplate(new DataSourceTransactionManager(owner)));
    }

    /** Who takes part beside offices stands under the key of commands, so that it is needed for this alone. */
    private static int participants(DatabaseAccess access, KeyFolder folder, String secret) {
        DataSource owner = access.asOwner();
        JdbcTemplate sql = new JdbcTemplate(owner);
        return new ParticipantIndex(sql, new CommandKey(secret))
                .makeAnew(new Journal(sql, folder), new TransactionTemplate(new DataSourceTransactionManager(owner)));
    }

    private Rebuild.Answer run(DatabaseAccess access, KeyFolder folder, Stopping stopping) {
        DataSource owner = access.asOwner();
        try (Rebuild rebuild = Rebuild.on(owner, Laws.load(), folder);
                ProgressBar bar = new ProgressBar(front, "rebuild.running")) {
            return rebuild.run(Math.clamp(threads, 1, MOST_THREADS), bar::reached, stopping);
        }
    }

    private int said(Rebuild.Answer answer) {
        return switch (answer) {
            case Rebuild.Answer.Done(Rebuild.Counts of) -> {
                front.say("rebuild.done", of.cases(), of.entries());
                yield 0;
            }
            case Rebuild.Answer.Stopped _ -> throw Problem.refused("rebuild.stopped");
            case Rebuild.Answer.Busy _ -> throw Problem.refused("rebuild.busy");
        };
    }
}
