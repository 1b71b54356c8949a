package org.acogida.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.acogida.health.Backup;
import org.acogida.health.Backups;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Notes that a copy was made, so that the desk can tell how old the last one is; called by the script that made it. */
@Command(name = "done")
final class BackupDoneCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--kind", paramLabel = "dump|base", required = true, descriptionKey = "backup.kind")
    private Backup.Kind kind = Backup.Kind.DUMP;

    @Option(names = "--file", paramLabel = "FILE", required = true, descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Option(names = "--started", paramLabel = "MOMENT", required = true, descriptionKey = "backup.started")
    private OffsetDateTime started = OffsetDateTime.MIN;

    @Option(names = "--restored", descriptionKey = "backup.restored")
    private boolean restored;

    BackupDoneCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        Instant now = Clock.systemUTC().instant();
        if (started.toInstant().isAfter(now)) {
            throw Problem.usage("cli.bad-value", "--started", started);
        }
        long bytes = size();
        if (bytes == 0) {
            throw Problem.refused("backup.empty", file);
        }
        DatabaseAccess access = database.ownerAccess();
        DataSource owner = access.asOwner();
        Backups.report(
                JdbcClient.create(owner),
                new Backup(kind, started.toInstant(), now, file.toAbsolutePath().toString(), bytes, restored));
        front.say("backup.noted", file, bytes);
        return 0;
    }

    /** Of a file, or of all in a folder. */
    private long size() {
        if (!Files.isReadable(file)) {
            throw Problem.environment("file.unreadable", file);
        }
        try (Stream<Path> parts = Files.walk(file)) {
            return parts.filter(Files::isRegularFile)
                    .mapToLong(part -> part.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
