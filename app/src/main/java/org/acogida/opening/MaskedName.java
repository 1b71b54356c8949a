package org.acogida.opening;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is shown of a name to whom the file is closed. */
public final class MaskedName {
    private static final int MOST = 4;

    private MaskedName() {}

    /** The initials of at most four of its words: "M. Á. R." */
    public static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .limit(MOST)
                .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
