package org.acogida.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.wording.Problem;

/** A server still running, or noted as running, because the program that held the data folder was killed. */
record LeftoverServer(Path cluster) {

    private static final Duration SLACK = Duration.ofMinutes(1);

    /** How to call PostgreSQL's pg_ctl on the cluster. */
    interface Control {
        Commands.Outcome run(String... arguments);
    }

    /** Stops it in good order; removes a note whose process is gone or is another program's by now. */
    void stop(Control control) throws IOException {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> server = running(Files.readAllLines(note));
        if (server.isEmpty()) {
            Files.delete(note);
            return;
        }
        if (control.run("stop", "-w", "-m", "fast", "-t", "60").exit() != 0) {
            throw Problem.environment(
                    "postgres.leftover", Long.toString(server.get().pid()), cluster);
        }
    }

    private static Optional<ProcessHandle> running(List<String> note) {
        if (note.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(note.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(note.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(real -> Duration.between(real, started).abs().compareTo(SLACK) <= 0)
                .orElse(true);
    }
}
