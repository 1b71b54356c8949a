package org.acogida.worklists;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are searched: without accents, in lower case, single spaces. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    /** The shortest word that is looked for, in characters: a single letter would bring half of all people. */
    public static final int SHORTEST = 2;

    private SearchText() {}

    /** Whether a text names somebody well enough to be looked for. */
    public static boolean isEnough(String text) {
        return words(text).stream().anyMatch(word -> word.codePointCount(0, word.length()) >= SHORTEST);
    }

    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The words of a text as they are searched, each once. */
    static List<String> words(String text) {
        return Arrays.stream(of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
