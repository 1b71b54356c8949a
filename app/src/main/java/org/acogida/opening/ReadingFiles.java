package org.acogida.opening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.journal.CanonicalJson;
import org.acogida.procedure.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The record of reads as files of a folder, one a day of universal time, each line one JSON object: for whoever takes them to
 * another machine, so that who can change the database cannot unsay them. Only the file's owner may read them.
 */
final class ReadingFiles implements Outlet.Sink {
    private static final Duration UNSETTLED = Duration.ofSeconds(1);
    private static final String OWNERS_FOLDER = "rwx------";
    private static final String OWNERS_FILE = "rw-------";

    private final Path folder;
    private final Clock real;
    private @Nullable FileChannel open;
    private @Nullable LocalDate day;
    private @Nullable Object identity;
    private Instant settledAt = Instant.EPOCH;
    private boolean unsettled;

    ReadingFiles(Path folder, Clock real) {
        this.folder = folder;
        this.real = real;
    }

    /** Makes the folder where there is none. */
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS_FOLDER)));
        }
    }

    /** One line. */
    private record Line(
            Instant at,
            UUID officer,
            String role,
            String office,
            Optional<UUID> session,
            Optional<UUID> token,
            String operation,
            Optional<String> relation,
            String kind,
            String outcome,
            Optional<CaseId> caseId,
            long people,
            boolean charged) {
        static Line of(Reading reading) {
            Reader reader = reading.reader();
            return new Line(
                    reading.at(),
                    reader.officer(),
                    reader.role().name(),
                    reader.office(),
                    reader.session(),
                    reader.token(),
                    reading.operation(),
                    reading.relation().map(Enum::name),
                    reading.kind().name(),
                    reading.outcome().name(),
                    reading.caseId(),
                    reading.people(),
                    reading.charged());
        }
    }

    @Override
    public void write(List<Reading> readings) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Reading reading : readings) {
            lines.append(CanonicalJson.writeText(Line.of(reading))).append('\n');
        }
        FileChannel file = open(real.instant().atZone(ZoneOffset.UTC).toLocalDate());
        long before = file.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            unsettled = true;
        } catch (IOException e) {
            leave(file, before);
            throw e;
        }
    }

    /** Takes half a line back, so that what is written again stands on lines of its own. */
    private void leave(FileChannel file, long before) {
        try (file) {
            file.truncate(before);
        } catch (IOException _) {
            // The disk takes nothing back either: the next line begins behind what is there.
        } finally {
            open = null;
        }
    }

    /** The day's file; another one where somebody took it away. */
    private FileChannel open(LocalDate today) throws IOException {
        Path file = folder.resolve("readings-" + today + ".jsonl");
        if (open != null && today.equals(day) && identity(file).equals(identity)) {
            return open;
        }
        close();
        make(folder);
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS_FILE)));
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        open = channel;
        day = today;
        identity = identity(file);
        return channel;
    }

    /** What tells a file from another one put in its place. */
    private static Object identity(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        @Nullable
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    @Override
    public void settle() throws IOException {
        if (unsettled && open != null && !settledAt.plus(UNSETTLED).isAfter(real.instant())) {
            open.force(false);
            settledAt = real.instant();
            unsettled = false;
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            try (FileChannel last = open) {
                last.force(false);
            }
            open = null;
        }
    }
}
