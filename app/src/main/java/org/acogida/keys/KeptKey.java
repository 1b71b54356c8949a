package org.acogida.keys;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** A key among the program's secrets: made when first asked for, kept outside the database, and read once. For several threads. */
public final class KeptKey {
    private final Secrets secrets;
    private final String name;
    private @Nullable SecretKey known;

    public KeptKey(Secrets secrets, String name) {
        this.secrets = secrets;
        this.name = name;
    }

    public synchronized SecretKey get() {
        SecretKey key = known;
        if (key == null) {
            Optional<byte[]> kept = secrets.find(name);
            key = kept.map(Aead::key).orElseGet(this::make);
            known = key;
        }
        return key;
    }

    private SecretKey make() {
        SecretKey made = Aead.newKey();
        secrets.keep(name, made.getEncoded());
        return made;
    }
}
