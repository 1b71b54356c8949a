package org.acogida.cli;

import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.acogida.keys.KeyFolder;
import org.acogida.laws.Laws;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.acogida.worklists.Rebuild;
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

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "rebuild.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    RebuildCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        try (Stopping stopping = new Stopping()) {
            if (!database.isGiven()) {
                return data.run(front, (access, secrets, own) -> rebuild(access, own.open(), stopping));
            }
            DatabaseAccess access = database.ownerAccess();
            return rebuild(access, BoundKeys.open(access, keys.get(), front), stopping);
        }
    }

    private int rebuild(DatabaseAccess access, KeyFolder folder, Stopping stopping) {
        return said(run(access, folder, stopping));
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
