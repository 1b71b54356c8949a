package org.acogida.sealing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.keys.Secrets;

/** Secrets in memory, which can be lost. */
final class KeptSecrets implements Secrets {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void keep(String name, byte[] secret) {
        kept.put(name, secret);
    }

    void clear() {
        kept.clear();
    }
}
