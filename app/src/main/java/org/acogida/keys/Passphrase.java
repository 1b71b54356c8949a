package org.acogida.keys;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.acogida.wording.Problem;

/**
 * A master key made of a passphrase, for one machine: PBKDF2 with HMAC-SHA-256, as NIST SP 800-132 has it, with as many
 * rounds as OWASP asked for in 2023.
 */
public final class Passphrase implements MasterKey {

    /** The shortest one taken, in characters. */
    public static final int SHORTEST = 20;

    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 100_000_000;
    private static final int SALT = 16;
    private static final int BITS = 256;

    private final char[] words;
    private final int rounds;

    /** Refuses one of fewer than twenty characters. */
    public Passphrase(String words) {
        this(words, ROUNDS);
    }

    Passphrase(String words, int rounds) {
        if (words.length() < SHORTEST) {
            throw Problem.refused("keys.short-passphrase", words.length(), SHORTEST);
        }
        this.words = words.toCharArray();
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return "passphrase";
    }

    @Override
    public Map<String, String> wrap(byte[] key, byte[] bound) {
        byte[] salt = Aead.random(SALT);
        return Map.of(
                "salt", base64(salt),
                "rounds", Integer.toString(rounds),
                "key", base64(Aead.seal(derive(salt, rounds), bound, key)));
    }

    @Override
    public byte[] unwrap(Map<String, String> kept, byte[] bound) {
        Base64.Decoder decoder = Base64.getDecoder();
        try {
            int times = Integer.parseInt(kept.getOrDefault("rounds", ""));
            if (times < 1 || times > MOST_ROUNDS) {
                throw new IllegalArgumentException("rounds " + times);
            }
            SecretKey key = derive(decoder.decode(kept.getOrDefault("salt", "")), times);
            return Aead.open(key, bound, decoder.decode(kept.getOrDefault("key", "")));
        } catch (Aead.ForgedException e) {
            throw Problem.refused("keys.wrong-passphrase");
        } catch (IllegalArgumentException e) {
            throw Problem.environment("keys.damaged", KeyFolder.MASTER);
        }
    }

    private SecretKey derive(byte[] salt, int times) {
        try {
            PBEKeySpec spec = new PBEKeySpec(words, salt, times, BITS);
            return Aead.key(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
