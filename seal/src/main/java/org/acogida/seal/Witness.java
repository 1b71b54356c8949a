package org.acogida.seal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Somebody outside, who says what a journal was when it was seen, and never what contradicts what was said before. */
public record Witness(SigningKey key, VerifierKey journal) {

    public Witness {
        if (key.verifier().type() != KeyType.COSIGNATURE) {
            throw new SealException("key.witness", key.verifier());
        }
    }

    /**
     * Cosigns a checkpoint; refuses one that the journal did not sign, that is older than the one held, or that does not go
     * on from it.
     *
     * @param held the last one that was cosigned; empty for the first
     */
    public NoteSignature cosign(WitnessRequest request, Optional<SignedNote> held, Instant now) {
        Checkpoint next = Verifier.getCheckpoint(request.checkpoint(), journal);
        held.map(note -> Verifier.getCheckpoint(note, journal)).ifPresent(before -> compare(before, next, request));
        return Cosignature.make(next.text(), key, now);
    }

    private static void compare(Checkpoint before, Checkpoint next, WitnessRequest request) {
        if (next.size() < before.size()) {
            throw new SealException("witness.older", next.size(), before.size());
        }
        if (next.size() == before.size()) {
            if (!Arrays.equals(before.root(), next.root())) {
                throw new SealException("witness.fork", next.size());
            }
            return;
        }
        if (before.size() > 0 && request.old() != before.size()) {
            throw new SealException("witness.old", before.size(), request.old());
        }
        if (!MerkleProofs.continues(before, next, request.proof())) {
            throw new SealException("witness.inconsistent", before.size(), next.size());
        }
    }
}
