package org.acogida.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of a token: a prefix by which scanners of leaks know it, and 32 random bytes in base64url. */
public final class TokenSecret {
    private static final String PREFIX = "acg_";
    private static final int BYTES = 32;
    private static final int LENGTH = PREFIX.length() + 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    /** A new one, told once and kept nowhere. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it could be one, before anything is asked of the database. */
    public static boolean looksLikeOne(String secret) {
        return secret.length() == LENGTH && secret.startsWith(PREFIX);
    }

    /** What is kept of it, SHA-256 in hex: with 256 random bits there is nothing to guess, so no slow digest is needed. */
    public static String digest(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
