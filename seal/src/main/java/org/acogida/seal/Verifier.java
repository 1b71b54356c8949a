package org.acogida.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Checks an exported journal against its public key, and against what was held of it outside. It reads once, and keeps no
 * more in memory than a line, however long the journal is.
 *
 * @param journal the key of the journal, known from elsewhere than the export
 * @param held checkpoints that a witness kept
 * @param witnesses whose cosignatures must be there and right
 */
public record Verifier(VerifierKey journal, List<SignedNote> held, List<VerifierKey> witnesses) {

    public Verifier {
        held = List.copyOf(held);
        witnesses = List.copyOf(witnesses);
        for (SignedNote note : held) {
            getCheckpoint(note, journal);
        }
        witnesses.stream()
                .filter(witness -> witness.type() != KeyType.COSIGNATURE)
                .forEach(witness -> {
                    throw new SealException("key.witness", witness);
                });
    }

    /** The checkpoint that a journal signed; refuses another's, and one that it did not sign. */
    public static Checkpoint getCheckpoint(SignedNote note, VerifierKey journal) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(journal.name())) {
            throw new SealException("checkpoint.other-journal", checkpoint.origin(), journal.name());
        }
        if (!note.isSignedBy(journal)) {
            throw new SealException("checkpoint.not-signed", checkpoint.size(), journal);
        }
        return checkpoint;
    }

    /** Reads an export to its end or to the first thing that is wrong; refuses what is no export of this journal. */
    public Verdict check(InputStream in, LongConsumer entriesRead) throws IOException {
        return new Reading(this, new Lines(in), entriesRead).read();
    }

    /** Two that are held may contradict each other. */
    List<Checkpoint> heldCheckpoints() {
        return held.stream().map(note -> Checkpoint.parse(note.text())).toList();
    }
}
