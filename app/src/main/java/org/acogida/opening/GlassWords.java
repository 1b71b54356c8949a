package org.acogida.opening;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.acogida.keys.Aead;
import org.acogida.keys.PersonKeys;

/** What was written about a broken glass, sealed with the key of the person whose file it opened, for its own place alone. */
final class GlassWords {
    private static final int BLOCK = 32;

    private final PersonKeys keys;

    GlassWords(PersonKeys keys) {
        this.keys = keys;
    }

    /** Which of the two. */
    enum Place {
        REASON("glass.reason"),
        REVIEW("glass_review.words");

        private final String column;

        Place(String column) {
            this.column = column;
        }
    }

    byte[] seal(UUID glass, Place place, long key, String words) {
        byte[] text = words.strip().getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        Arrays.fill(filled, text.length, filled.length, (byte) ' ');
        return Aead.seal(keys.get(key), Aead.place(place.column, glass), filled);
    }

    /** Empty where the key was destroyed. */
    Optional<String> open(UUID glass, Place place, long key, byte[] sealed) {
        return keys.find(key)
                .map(found ->
                        new String(Aead.open(found, Aead.place(place.column, glass), sealed), StandardCharsets.UTF_8))
                .map(String::stripTrailing);
    }
}
