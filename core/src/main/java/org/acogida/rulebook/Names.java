package org.acogida.rulebook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a name in a law file may look like. */
final class Names {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Names() {}

    static void check(String field, String value) {
        if (value.length() > 60 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " '" + value
                    + "': use lower-case letters, digits and single hyphens, at most 60, such as decide-extended");
        }
    }

    /** An enum constant as law files spell it. */
    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
