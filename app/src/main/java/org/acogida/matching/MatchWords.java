package org.acogida.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.acogida.keys.Aead;
import org.acogida.keys.PersonKeys;

/** Why something was decided of a pair, sealed with the keys of both persons, so that it goes with either. */
final class MatchWords {
    private static final int BLOCK = 32;

    private final PersonKeys keys;

    MatchWords(PersonKeys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID match, long first, long second, String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        Arrays.fill(filled, text.length, filled.length, (byte) ' ');
        return Aead.seal(keys.get(second), place(match), Aead.seal(keys.get(first), place(match), filled));
    }

    /** Empty where one of the keys was destroyed. */
    Optional<String> open(UUID match, long first, long second, byte[] sealed) {
        return keys.find(second)
                .flatMap(outer -> keys.find(first)
                        .map(inner -> Aead.open(inner, place(match), Aead.open(outer, place(match), sealed))))
                .map(text -> new String(text, StandardCharsets.UTF_8).stripTrailing());
    }

    private static byte[] place(UUID match) {
        return Aead.place("match_decision.words", match);
    }
}
