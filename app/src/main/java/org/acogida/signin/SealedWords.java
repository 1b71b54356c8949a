package org.acogida.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.acogida.keys.Aead;
import org.acogida.keys.KeptKey;
import org.acogida.keys.Secrets;
import org.springframework.stereotype.Component;

/**
 * Seals a name that somebody typed, so that an address can carry it and no browser's history, log or proxy reads it. It opens
 * for that officer alone, in every program of the installation.
 */
@Component
public class SealedWords {
    private static final String KEY = "typed-words";

    private final KeptKey key;

    SealedWords(Secrets secrets) {
        this.key = new KeptKey(secrets, KEY);
    }

    /** The words as an address carries them: letters, digits, hyphens and underscores. */
    public String seal(UUID officer, String words) {
        byte[] sealed = Aead.seal(key.get(), place(officer), words.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The words; empty where they were sealed for somebody else, or changed. */
    public Optional<String> open(UUID officer, String sealed) {
        try {
            byte[] opened =
                    Aead.open(key.get(), place(officer), Base64.getUrlDecoder().decode(sealed));
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | Aead.ForgedException _) {
            return Optional.empty();
        }
    }

    private static byte[] place(UUID officer) {
        return Aead.place(KEY, officer);
    }
}
