package org.acogida.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.scanner.FileScanner;
import org.acogida.scanner.Finding;
import org.springframework.stereotype.Component;

/** Takes files in: looks at what each is, asks the scanner, and makes of it what is kept. A few at a time, as pictures are large. */
@Component
public final class FileIntake {
    /** How many files are in memory at once, opened. */
    static final int AT_ONCE = 3;

    private static final System.Logger LOG = System.getLogger(FileIntake.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileScanner scanner;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public FileIntake(FileScanner scanner) {
        this.scanner = scanner;
    }

    /** Brings a file's bytes into memory, when there is room for them. */
    public interface Bytes {
        byte[] read() throws IOException;
    }

    /** What becomes of a file of that name. */
    public Taken take(String name, Bytes bytes, Optional<AttachmentPurpose> purpose) throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new Taken.Unfit(Fault.BUSY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Taken.Unfit(Fault.BUSY);
        }
        try {
            return look(name, bytes.read(), purpose);
        } finally {
            places.release();
        }
    }

    /** The same for one that is in memory already. */
    public Taken takeWhole(String name, byte[] content, Optional<AttachmentPurpose> purpose) {
        try {
            return take(name, () -> content, purpose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taken look(String name, byte[] content, Optional<AttachmentPurpose> purpose) {
        Optional<Fault> fault = AttachedFile.findFault(name, content).or(() -> scanned(content));
        return fault.isPresent() ? new Taken.Unfit(fault.get()) : AttachedFile.take(name, content, purpose);
    }

    private Optional<Fault> scanned(byte[] content) {
        return switch (scanner.scan(content)) {
            case Finding.Nothing _ -> Optional.empty();
            case Finding.Harmful harmful -> {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a file was refused: the scanner knows it as {0}",
                        harmful.signature());
                yield Optional.of(Fault.HARMFUL);
            }
            case Finding.NoAnswer none -> {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a file was not kept: the scanner says nothing ({0})",
                        none.reason());
                yield Optional.of(Fault.SCANNER_AWAY);
            }
        };
    }
}
