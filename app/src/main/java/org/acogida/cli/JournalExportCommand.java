package org.acogida.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.sealing.JournalExport;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the sealed journal to a file, which {@code acogida verify} checks. */
@Command(name = "export")
final class JournalExportCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private JournalDatabase database = new JournalDatabase();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "journal.export.out")
    private Path file = Path.of("");

    JournalExportCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        if (!Files.isWritable(file.toAbsolutePath().normalize().getParent()) || Files.isDirectory(file)) {
            throw Problem.environment("journal.export.unwritable", file);
        }
        return database.at(front, this::export);
    }

    private int export(String url, Login login) {
        try (Stopping stopping = new Stopping();
                ProgressBar bar = new ProgressBar(front, "journal.exporting")) {
            return said(JournalExport.write(url, login.user(), login.password(), file, bar::reached, stopping));
        } catch (IOException _) {
            throw Problem.environment("journal.export.unwritable", file);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int said(JournalExport.Answer answer) {
        return switch (answer) {
            case JournalExport.Answer.Whole(long entries) -> {
                front.say("journal.exported", entries, file);
                yield 0;
            }
            case JournalExport.Answer.Stopped _ -> throw Problem.refused("journal.export.stopped");
            case JournalExport.Answer.Nothing _ -> throw JournalDatabase.nothing();
        };
    }
}
