package org.acogida.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The words of all names, each once, and who bears each. Words like another one are looked for among those that begin, or end,
 * with the same two sounds, as one slip leaves one of the two as it was.
 */
final class WordIndex {
    private final Map<String, Integer> byText = new HashMap<>();
    private final List<@Nullable NameWord> words = new ArrayList<>();
    private final List<Numbers> bearers = new ArrayList<>();
    private final Numbers free = new Numbers();
    private final Map<Integer, Numbers> byStart = new HashMap<>();
    private final Map<Integer, Numbers> byEnd = new HashMap<>();
    private final Map<String, Numbers> byConsonants = new HashMap<>();

    /** A word of the index that may stand for one that is looked for. */
    record Found(int word, double score) {}

    /** The number of a word, which somebody bears from now on; who bears it twice in one name bears it once. */
    int add(NameWord word, int bearer) {
        int number = byText.computeIfAbsent(key(word), of -> enter(word));
        Numbers all = bearers.get(number);
        if (all.size() == 0 || all.get(all.size() - 1) != bearer) {
            all.add(bearer);
        }
        return number;
    }

    /** That somebody bears a word no longer; one that nobody bears is forgotten. */
    void remove(int number, int bearer) {
        bearers.get(number).remove(bearer);
        if (bearers.get(number).size() == 0) {
            forget(number, get(number));
        }
    }

    NameWord get(int number) {
        @Nullable NameWord word = words.get(number);
        if (word == null) {
            throw new IllegalArgumentException("word " + number + ": nobody bears it; ask for one that is borne");
        }
        return word;
    }

    Numbers bearers(int number) {
        return bearers.get(number);
    }

    /** Whether some name has exactly this word. */
    boolean has(NameWord word) {
        return byText.containsKey(key(word));
    }

    /** How many different words there are. */
    int size() {
        return byText.size();
    }

    /**
     * The words that may stand for one.
     *
     * @param begun whether only its beginning may have been typed
     */
    List<Found> find(NameWord wanted, boolean begun) {
        List<Found> found = new ArrayList<>();
        int start = start(wanted.sounds());
        look(byStart.get(start), wanted, begun, found, word -> true);
        look(byEnd.get(end(wanted.sounds())), wanted, begun, found, word -> start(word.sounds()) != start);
        if (wanted.sounds().length() > 1) {
            look(byStart.get((int) wanted.sounds().charAt(0)), wanted, false, found, NameWord::isInitial);
        }
        look(
                byConsonants.get(wanted.consonants()),
                wanted,
                false,
                found,
                word -> word.vowelless() != wanted.vowelless()
                        && start(word.sounds()) != start
                        && end(word.sounds()) != end(wanted.sounds()));
        return found;
    }

    private void look(
            @Nullable Numbers among, NameWord wanted, boolean begun, List<Found> found, Predicate<NameWord> fresh) {
        for (int at = 0; among != null && at < among.size(); at++) {
            NameWord word = get(among.get(at));
            if (mayBe(wanted, word, begun) && fresh.test(word)) {
                double score = WordLikeness.of(wanted, word, begun).score();
                if (score > 0) {
                    found.add(new Found(among.get(at), score));
                }
            }
        }
    }

    /** Without looking closely: whether the lengths allow it. */
    private static boolean mayBe(NameWord wanted, NameWord word, boolean begun) {
        int longer = word.text().length() - wanted.text().length();
        return Math.abs(longer) <= 2
                || (begun && longer > 0)
                || word.isInitial()
                || wanted.isInitial()
                || NameFolding.isWithParticle(word.text(), wanted.text())
                || NameFolding.isWithParticle(wanted.text(), word.text())
                || word.sounds().equals(wanted.sounds())
                || word.vowelless() != wanted.vowelless();
    }

    private int enter(NameWord word) {
        int number;
        if (free.size() > 0) {
            number = free.get(free.size() - 1);
            free.remove(number);
            words.set(number, word);
        } else {
            number = words.size();
            words.add(word);
            bearers.add(new Numbers());
        }
        byStart.computeIfAbsent(start(word.sounds()), of -> new Numbers()).add(number);
        byEnd.computeIfAbsent(end(word.sounds()), of -> new Numbers()).add(number);
        byConsonants.computeIfAbsent(word.consonants(), of -> new Numbers()).add(number);
        return number;
    }

    private void forget(int number, NameWord word) {
        byText.remove(key(word));
        remove(byStart, start(word.sounds()), number);
        remove(byEnd, end(word.sounds()), number);
        remove(byConsonants, word.consonants(), number);
        words.set(number, null);
        bearers.set(number, new Numbers());
        free.add(number);
    }

    private static <K> void remove(Map<K, Numbers> from, K key, int number) {
        from.computeIfPresent(key, (of, numbers) -> {
            numbers.remove(number);
            return numbers.size() == 0 ? null : numbers;
        });
    }

    private static String key(NameWord word) {
        return word.vowelless() ? word.text() + "*" : word.text();
    }

    private static int start(String sounds) {
        return sounds.length() == 1 ? sounds.charAt(0) : (sounds.charAt(0) << 16) | sounds.charAt(1);
    }

    private static int end(String sounds) {
        int last = sounds.length() - 1;
        return last == 0 ? sounds.charAt(0) : (sounds.charAt(last - 1) << 16) | sounds.charAt(last);
    }
}
