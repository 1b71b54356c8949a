package org.acogida.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they are compared: small Latin letters without marks, cut at whatever is neither letter nor digit, without the
 * particles that come and go ("de la", "y", "bin"). Letters of other scripts stay as they are.
 */
public final class NameFolding {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Sk}\\u02B0-\\u02FF'’`´]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_WORD = 40;

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "las", "los", "del", "dela", "delos", "delas", "da", "das", "do", "dos", "di", "du", "van",
            "von", "der", "den", "y", "e", "al", "el", "ul", "bin", "ibn", "ben", "bint");

    private static final int LONGEST_PARTICLE =
            PARTICLES.stream().mapToInt(String::length).max().orElseThrow();

    /** Letters that a mark was never a part of. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ə", "e"),
            Map.entry("ǝ", "e"),
            Map.entry("ŋ", "n"));

    private NameFolding() {}

    /**
     * The words of a name in Latin letters, in its order.
     *
     * @param vowelless whether the name was written in a script without vowels
     */
    public static List<NameWord> fold(String latin, boolean vowelless) {
        String plain = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        List<String> all = new ArrayList<>(List.of(BETWEEN.split(plain)));
        all.removeIf(String::isEmpty);
        List<String> told =
                all.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return (told.isEmpty() ? all : told)
                .stream()
                        .limit(Described.MOST_WORDS)
                        .map(word -> NameWord.of(word.substring(0, Math.min(word.length(), LONGEST_WORD)), vowelless))
                        .toList();
    }

    /** Whether one word is another with a particle run together with it: "delacruz". */
    static boolean isWithParticle(String word, String bare) {
        int longer = word.length() - bare.length();
        return longer > 0
                && longer <= LONGEST_PARTICLE
                && word.endsWith(bare)
                && PARTICLES.contains(word.substring(0, longer));
    }
}
