package org.acogida.reception;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acogida.procedure.Circumstances.Entry;
import org.acogida.procedure.Circumstances.Wish;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;
import org.acogida.wording.Nearest;

/**
 * The words a cell may hold and what each means; English and Spanish, accents, case and spaces are all the same.
 *
 * @param words by their letters alone
 * @param spelled as messages write them, by their letters alone
 */
record Vocabulary<T>(Map<String, T> words, Map<String, String> spelled) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s;|]+");

    static final Vocabulary<Role> ROLES = new Vocabulary<Role>()
            .means(Role.HEAD, "head", "cabeza")
            .means(Role.PARTNER, "partner", "pareja")
            .means(Role.CHILD, "child", "hija", "hijo")
            .means(Role.PARENT, "parent", "madre", "padre")
            .means(Role.SIBLING, "sibling", "hermana", "hermano")
            .means(Role.GRANDPARENT, "grandparent", "abuela", "abuelo")
            .means(Role.GRANDCHILD, "grandchild", "nieta", "nieto")
            .means(Role.RELATIVE, "relative", "pariente")
            .means(Role.RELATIVE_OF_PARTNER, "relative of partner", "pariente de la pareja")
            .means(Role.DEPENDANT, "dependant", "dependiente")
            .means(Role.CARER, "carer", "a su cuidado")
            .means(Role.SINGLE, "single", "sola", "solo");

    static final Vocabulary<Sex> SEXES = new Vocabulary<Sex>()
            .means(Sex.F, "F", "female", "mujer")
            .means(Sex.M, "M", "male", "hombre")
            .means(Sex.X, "X", "unknown", "se desconoce");

    static final Vocabulary<Wish> WISHES = new Vocabulary<Wish>()
            .means(Wish.NONE_STATED, "none", "ninguno")
            .means(Wish.PROTECTION, "protection", "protección")
            .means(Wish.STAY, "stay", "quedarse")
            .means(Wish.TRANSIT, "transit", "tránsito")
            .means(Wish.RETURN, "return", "volver");

    static final Vocabulary<Entry> ENTRIES = new Vocabulary<Entry>()
            .means(Entry.AT_CROSSING, "at crossing", "en frontera")
            .means(Entry.IRREGULAR, "irregular");

    static final Vocabulary<Boolean> ANSWERS =
            new Vocabulary<Boolean>().means(true, "yes", "sí").means(false, "no");

    static final Vocabulary<FearAnswer> FEARS = new Vocabulary<FearAnswer>()
            .means(FearAnswer.YES, "yes", "sí")
            .means(FearAnswer.NO, "no")
            .means(FearAnswer.UNABLE, "unable", "no puede");

    static final Vocabulary<Boolean> CLAIMS =
            new Vocabulary<Boolean>().means(true, "filed", "presentada").means(false, "none", "ninguna");

    static final Vocabulary<Manner> MANNERS = new Vocabulary<Manner>()
            .means(Manner.WRITTEN, "written", "escrita")
            .means(Manner.ORAL, "oral", "verbal")
            .means(Manner.REPRESENTATIVE, "representative", "representante");

    static final Vocabulary<Need> NEEDS = needs();

    private static final int EXAMPLES = 12;
    private static final int SHORTEST_GUESSED = 3;

    Vocabulary() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The same with more words for one meaning; a word that has a meaning keeps it. */
    Vocabulary<T> means(T meaning, String... named) {
        for (String word : named) {
            words.putIfAbsent(normalise(word), meaning);
            spelled.putIfAbsent(normalise(word), word);
        }
        return this;
    }

    private static Vocabulary<Need> needs() {
        Vocabulary<Need> needs = new Vocabulary<>();
        for (Need need : Need.values()) {
            needs.means(need, need.name());
        }
        return needs;
    }

    Optional<T> find(String word) {
        return Optional.ofNullable(words.get(normalise(word)));
    }

    /** The word that was probably meant; empty for a code too short to tell. */
    Optional<String> nearest(String word) {
        String asked = normalise(word);
        return asked.length() < SHORTEST_GUESSED
                ? Optional.empty()
                : Nearest.of(asked, words.keySet()).map(spelled::get);
    }

    /** Some of the words, those first that were given first. */
    String examples() {
        return String.join(", ", spelled.values().stream().limit(EXAMPLES).toList());
    }

    /** Small letters without accents, and one underscore between words. */
    static String normalise(String word) {
        String bare = MARKS.matcher(Normalizer.normalize(word.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /** What a cell of several words holds, split at spaces, semicolons and bars. */
    static List<String> split(String cell) {
        return cell.isBlank() ? List.of() : List.of(SEPARATORS.split(cell.strip()));
    }
}
