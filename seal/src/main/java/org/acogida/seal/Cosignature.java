package org.acogida.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a witness says of a checkpoint: that it saw it, and nothing that contradicts it, at a moment; cosignature/v1 of C2SP. */
public final class Cosignature {

    private static final int TIME = 8;
    private static final int SIGNATURE = 64;

    private Cosignature() {}

    /** Cosigns the text of a checkpoint; the moment counts to the second. */
    public static NoteSignature make(String text, SigningKey witness, Instant at) {
        if (witness.verifier().type() != KeyType.COSIGNATURE) {
            throw new SealException("key.witness", witness.verifier());
        }
        long time = at.getEpochSecond();
        byte[] signature = witness.sign(message(text, time));
        byte[] bytes = ByteBuffer.allocate(TIME + SIGNATURE)
                .putLong(time)
                .put(signature)
                .array();
        return new NoteSignature(witness.verifier().name(), witness.verifier().id(), bytes);
    }

    private static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** When it says it was made; empty for a signature of another kind. */
    public static Optional<Instant> time(NoteSignature signature) {
        if (signature.bytes().length != TIME + SIGNATURE) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(signature.bytes()).getLong();
        return time < 0 || time > Instant.MAX.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(time));
    }

    /** Whether a witness made this signature of that text. */
    public static boolean isBy(VerifierKey witness, String text, NoteSignature signature) {
        return witness.type() == KeyType.COSIGNATURE
                && witness.made(signature)
                && time(signature)
                        .map(at -> witness.verify(
                                message(text, at.getEpochSecond()),
                                Arrays.copyOfRange(signature.bytes(), TIME, TIME + SIGNATURE)))
                        .orElse(false);
    }
}
