package org.acogida.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;

/** The data folder of a program that runs now: its database can be used beside it, the folder itself only read. */
public final class RunningData {
    private static final int PORT_LINE = 3;

    private final Path folder;

    private RunningData(Path folder) {
        this.folder = folder;
    }

    /** Empty where no other program holds the folder, or there is none. */
    public static Optional<RunningData> find(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        Path lock = folder.resolve("lock");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                @Nullable FileLock held = channel.tryLock()) {
            return held == null ? Optional.of(new RunningData(folder)) : Optional.empty();
        } catch (IOException e) {
            throw Problem.environment("data.unusable", folder, e);
        }
    }

    /** The database as its server listens now; refuses while it is starting or stopping. */
    public DatabaseAccess access() {
        Path note = folder.resolve("postgres").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(note);
            return EmbeddedPostgres.access(Integer.parseInt(lines.get(PORT_LINE).strip()), this::secret);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw Problem.environment("data.in-use", folder);
        }
    }

    /** The secret of that name, which the program has made. */
    public String secret(String name) {
        return DataFolder.readSecret(folder, name);
    }
}
