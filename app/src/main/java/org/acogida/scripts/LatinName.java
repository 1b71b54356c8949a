package org.acogida.scripts;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.acogida.people.NameFolding;
import org.acogida.people.NameWord;

/**
 * A name in any script as folded words: other scripts are written in Latin letters by ICU, and a letter of another script that
 * stands among Latin ones, whose looks it has, counts as the one it looks like. For several threads.
 */
public final class LatinName {
    /** Scripts that write no vowels, or not all: what ICU makes of them has none either. */
    private static final Set<UnicodeScript> VOWELLESS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC,
            UnicodeScript.SAMARITAN,
            UnicodeScript.MANDAIC,
            UnicodeScript.PHOENICIAN);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final char ALEF = '\u0627';
    private static final char HEARD_AS_A = '\u0629';
    private static final String ARTICLE = "\u0627\u0644";
    private static final int SHORTEST_WITH_ARTICLE = 5;

    private LatinName() {}

    /** ICU's tables, which take half a second to load, only once a name needs them. */
    private static final class Tables {
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
        static final SpoofChecker LOOKS =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    }

    /** The words of a name, in its order. */
    public static List<NameWord> fold(String name) {
        if (name.codePoints().allMatch(LatinName::isLatin)) {
            return NameFolding.fold(name, false);
        }
        List<NameWord> words = new ArrayList<>();
        SPACES.splitAsStream(name).forEach(word -> words.addAll(foldWord(word)));
        return words;
    }

    private static List<NameWord> foldWord(String word) {
        if (word.codePoints().allMatch(LatinName::isLatin)) {
            return NameFolding.fold(word, false);
        }
        String sorted = word.codePoints().anyMatch(LatinName::isLatinLetter) ? looking(word) : word;
        boolean vowelless = sorted.codePoints().anyMatch(sign -> VOWELLESS.contains(UnicodeScript.of(sign)));
        List<NameWord> words = NameFolding.fold(Tables.LATIN.transliterate(bare(sorted)), vowelless);
        return words.isEmpty() ? NameFolding.fold(word, vowelless) : words;
    }

    /** Without the Arabic article, with its ending that is heard as a vowel written so, and the Cyrillic short i as passports do. */
    private static String bare(String word) {
        boolean article = word.startsWith(ARTICLE) && word.length() >= SHORTEST_WITH_ARTICLE;
        return (article ? word.substring(ARTICLE.length()) : word)
                .replace(HEARD_AS_A, ALEF)
                .replace('й', 'и');
    }

    /** A word of more than one script as it looks. */
    private static String looking(String word) {
        StringBuilder looking = new StringBuilder();
        word.codePoints().forEach(sign -> {
            String letter = Character.toString(sign);
            String looks = isLatin(sign) ? letter : Tables.LOOKS.getSkeleton(letter);
            looking.append(looks.codePoints().allMatch(LatinName::isLatin) ? looks : letter);
        });
        return looking.toString();
    }

    private static boolean isLatinLetter(int sign) {
        return UnicodeScript.of(sign) == UnicodeScript.LATIN;
    }

    private static boolean isLatin(int sign) {
        return switch (UnicodeScript.of(sign)) {
            case LATIN, COMMON, INHERITED -> true;
            default -> false;
        };
    }
}
