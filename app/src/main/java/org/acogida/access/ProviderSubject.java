package org.acogida.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Somebody as an institution's provider knows them; of them only a digest is kept.
 *
 * @param provider the name the operator gave it
 * @param subject the claim {@code sub} of its ID tokens (OpenID Connect Core 1.0, 2)
 */
public record ProviderSubject(String provider, String subject) {

    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((provider + "\n" + subject).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "somebody of " + provider;
    }
}
