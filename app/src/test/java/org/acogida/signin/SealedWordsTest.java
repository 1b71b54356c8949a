package org.acogida.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.keys.Secrets;
import org.junit.jupiter.api.Test;

class SealedWordsTest {
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID EVA = new UUID(2, 2);
    private static final String NAME = "Peña & {hijos} ñ+ 王";

    private final Map<String, byte[]> kept = new HashMap<>();
    private final Secrets secrets = new Secrets() {
        @Override
        public Optional<byte[]> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, byte[] secret) {
            kept.put(name, secret);
        }
    };

    @Test
    void whatIsSealedOpensForTheSameOfficerAloneInEveryProgram() {
        String sealed = new SealedWords(secrets).seal(ANA, NAME);
        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("hijos");
        assertThat(new SealedWords(secrets).open(ANA, sealed)).contains(NAME);
        assertThat(new SealedWords(secrets).open(EVA, sealed)).isEmpty();
    }

    @Test
    void whatWasChangedOrNeverSealedOpensForNobody() {
        SealedWords words = new SealedWords(secrets);
        String sealed = words.seal(ANA, NAME);
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'A' ? 'Q' : 'A';
            String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThat(words.open(ANA, changed).filter(NAME::equals)).isEmpty();
            assertThat(words.open(ANA, sealed.substring(0, at))).isEmpty();
        }
        assertThat(words.open(ANA, "{}")).isEmpty();
    }
}
