package org.acogida.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.acogida.seal.SignedNote;
import org.acogida.seal.VerifierKey;
import org.acogida.sealing.SealedJournal;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what a witness outside said of a checkpoint. */
@Command(name = "add-cosignature")
final class JournalAddCosignatureCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private JournalDatabase database = new JournalDatabase();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "journal.add-cosignature.file")
    private Path file = Path.of("");

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            required = true,
            descriptionKey = "journal.add-cosignature.witness")
    private String witness = "";

    JournalAddCosignatureCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        SignedNote note = SignedNote.parse(read());
        VerifierKey key = VerifierKey.parse(witness);
        return database.on(front, journal -> add(journal, note, key));
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw Problem.environment("file.unreadable", file);
        }
    }

    private int add(SealedJournal journal, SignedNote note, VerifierKey key) {
        SealedJournal.Witnessed kept = journal.addCosignature(note, key, Clock.systemUTC());
        front.say("journal.cosigned", kept.witness(), kept.size(), kept.at());
        return 0;
    }
}
