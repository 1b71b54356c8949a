package org.acogida.rulebook;

import java.util.Locale;

/** What a name in a law file may look like. */
final class Names {
    private static final int LONGEST = 60;

    private Names() {}

    static void check(String field, String value) {
        if (!isName(value)) {
            throw new IllegalArgumentException(field + " '" + value
                    + "': use lower-case letters, digits and single hyphens, at most 60, such as decide-extended");
        }
    }

    private static boolean isName(String value) {
        boolean hyphen = true;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (!plain && (hyphen || letter != '-')) {
                return false;
            }
            hyphen = !plain;
        }
        return !hyphen && value.length() <= LONGEST;
    }

    /** An enum constant as law files spell it. */
    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
