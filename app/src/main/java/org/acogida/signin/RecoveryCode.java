package org.acogida.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.access.TokenSecret;

/** What stands in for a lost telephone: sixteen letters and figures, 79 random bits, each taken once. */
final class RecoveryCode {

    private static final int HOW_MANY = 10;
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static List<String> make() {
        return Stream.generate(RecoveryCode::one).limit(HOW_MANY).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What is kept of it; with so many random bits no slow digest is needed. */
    static String digest(String typed) {
        return TokenSecret.digest(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
