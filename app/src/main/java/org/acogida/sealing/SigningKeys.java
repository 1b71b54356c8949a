package org.acogida.sealing;

import java.util.HexFormat;
import java.util.Optional;
import org.acogida.keys.Secrets;
import org.acogida.seal.KeyType;
import org.acogida.seal.SigningKey;

/** The key by which the journal is signed, kept among the program's secrets; made where there is none yet. */
final class SigningKeys {

    /** The name of the secret: a seed of 32 bytes. */
    static final String NAME = "journal-signing-key";

    private static final int NAME_BYTES = 8;

    private final Secrets secrets;
    private Optional<SigningKey> known = Optional.empty();

    SigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The key of a journal with that last checkpoint; refuses a key that did not sign it. */
    SigningKey get(Optional<KeptCheckpoint> last) {
        SigningKey key = known.or(() -> find(last)).orElseThrow();
        if (last.isPresent() && !last.get().key().equals(key.verifier())) {
            throw new SealFault(SealFault.Kind.OTHER_KEY);
        }
        known = Optional.of(key);
        return key;
    }

    private Optional<SigningKey> find(Optional<KeptCheckpoint> last) {
        Optional<byte[]> seed = secrets.find(NAME);
        if (seed.isEmpty() && last.isPresent()) {
            throw new SealFault(SealFault.Kind.KEY_LOST);
        }
        return Optional.of(seed.map(SigningKeys::named).orElseGet(() -> make(secrets)));
    }

    private static SigningKey make(Secrets kept) {
        byte[] seed = SigningKey.generate("new", KeyType.NOTE).seed();
        kept.keep(NAME, seed);
        return named(seed);
    }

    /** The journal is named after its key, so that no two have the same name. */
    private static SigningKey named(byte[] seed) {
        byte[] key = SigningKey.of("unnamed", KeyType.NOTE, seed).verifier().key();
        String name = "acogida/journal/" + HexFormat.of().formatHex(key, 0, NAME_BYTES);
        return SigningKey.of(name, KeyType.NOTE, seed);
    }
}
