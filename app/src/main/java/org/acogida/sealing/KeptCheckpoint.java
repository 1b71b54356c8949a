package org.acogida.sealing;

import java.time.Instant;
import org.acogida.seal.Checkpoint;
import org.acogida.seal.Frontier;
import org.acogida.seal.SignedNote;
import org.acogida.seal.TreeHash;
import org.acogida.seal.VerifierKey;

/**
 * A checkpoint as it is kept.
 *
 * @param frontier the tree at its size
 * @param chain the chain after its last entry
 * @param settled up to this position no entry could come any more
 * @param key of the journal, when it was signed
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never changed
public record KeptCheckpoint(
        long size, byte[] frontier, byte[] chain, long settled, VerifierKey key, SignedNote note, Instant madeAt) {

    /** The tree, to be gone on with. */
    Frontier tree() {
        return Frontier.of(size, frontier);
    }

    /** Whether what is signed is the tree that is kept beside it. */
    boolean isWhole() {
        boolean fits = frontier.length == Long.bitCount(size) * TreeHash.SIZE;
        return fits
                && note.isSignedBy(key)
                && Checkpoint.of(key.name(), tree()).text().equals(note.text());
    }
}
