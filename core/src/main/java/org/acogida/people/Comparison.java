package org.acogida.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.people.Likeness.Trait;

/**
 * Compares two descriptions of a person. The words of names are paired, each once, the most alike first, in whatever order they
 * stand; what the shorter name has counts, and what only the longer has hardly does. Birth and sex then leave of it what they
 * bear out.
 */
public final class Comparison {
    private static final double OTHER_SEX = 0.92;
    private static final double JOINED = 0.97;

    /** What two words run together must be at least, lest they take the place of two that are alike singly. */
    private static final double SURE = 0.86;

    private static final double MISSING_WORD = 0.02;
    private static final int MOST_MISSING = 3;

    /** What a name of one word tells of one of several. */
    private static final double ONE_OF_SEVERAL = 0.8;

    private final boolean begun;

    private Comparison(boolean begun) {
        this.begun = begun;
    }

    /** Of two who are on file, or of one who is about to be. */
    public static Likeness between(Described one, Described other) {
        boolean swapped = spelled(one).compareTo(spelled(other)) > 0;
        return new Comparison(false).compare(swapped ? other : one, swapped ? one : other);
    }

    /** Which of two is taken first must not matter where pairs of words are as like as one another. */
    private static String spelled(Described person) {
        return person.name().stream().map(NameWord::text).collect(Collectors.joining(" "));
    }

    /** Of somebody who is looked for, whose name may be typed only in part, with one who is on file. */
    static Likeness search(Described wanted, Described other) {
        return new Comparison(true).compare(wanted, other);
    }

    /** Words of either name that may stand for each other, as places in bits. */
    private record Pair(int wanted, int other, double score, Trait trait) {
        int covers() {
            return Math.max(Integer.bitCount(wanted), Integer.bitCount(other));
        }
    }

    private Likeness compare(Described wanted, Described other) {
        Set<Trait> traits = Trait.none();
        BirthNearness birth = wanted.birth().to(other.birth());
        boolean sexDiffers = wanted.gender().contradicts(other.gender());
        double score = names(wanted.name(), other.name(), traits) * birth.leaves() * (sexDiffers ? OTHER_SEX : 1);
        return new Likeness(Math.clamp(score, 0, 1), traits, birth, sexDiffers);
    }

    private double names(List<NameWord> wanted, List<NameWord> other, Set<Trait> traits) {
        List<Pair> pairs = pairs(wanted, other);
        pairs.sort((one, two) -> Double.compare(two.score * two.covers(), one.score * one.covers()));
        int usedWanted = 0;
        int usedOther = 0;
        int lastOther = -1;
        boolean ordered = true;
        double sum = 0;
        int words = wanted.size();
        int others = other.size();
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : pairs) {
            if ((usedWanted & pair.wanted) == 0 && (usedOther & pair.other) == 0) {
                usedWanted |= pair.wanted;
                usedOther |= pair.other;
                words -= Integer.bitCount(pair.wanted) - 1;
                others -= Integer.bitCount(pair.other) - 1;
                sum += pair.score;
                traits.add(pair.trait);
                taken.add(pair);
            }
        }
        taken.sort((one, two) -> Integer.compare(one.wanted, two.wanted));
        for (Pair pair : taken) {
            ordered &= pair.other > lastOther;
            lastOther = pair.other;
        }
        if (!ordered) {
            traits.add(Trait.OTHER_ORDER);
        }
        int shorter = Math.min(words, others);
        int missing = Math.abs(words - others);
        if (missing > 0) {
            traits.add(Trait.WORDS_MISSING);
        }
        double score = shorter == 0 ? 0 : sum / shorter - MISSING_WORD * Math.min(missing, MOST_MISSING);
        return Math.max(0, shorter == 1 && missing > 0 ? score * ONE_OF_SEVERAL : score);
    }

    private List<Pair> pairs(List<NameWord> wanted, List<NameWord> other) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                add(pairs, 1 << i, 1 << j, wanted.get(i), other.get(j));
                addJoined(pairs, wanted, other, i, j);
                addJoinedOther(pairs, wanted, other, i, j);
            }
        }
        return pairs;
    }

    /** A word of the other that is two of the first run together, in whichever order. */
    private static void addJoined(List<Pair> pairs, List<NameWord> wanted, List<NameWord> other, int i, int j) {
        for (int k = 0; k < wanted.size(); k++) {
            if (k != i && isJoined(wanted.get(i), wanted.get(k), other.get(j))) {
                addJoined(pairs, (1 << i) | (1 << k), 1 << j, wanted.get(i).with(wanted.get(k)), other.get(j));
            }
        }
    }

    private static void addJoinedOther(List<Pair> pairs, List<NameWord> wanted, List<NameWord> other, int i, int j) {
        for (int k = 0; k < other.size(); k++) {
            if (k != j && isJoined(other.get(j), other.get(k), wanted.get(i))) {
                addJoined(
                        pairs,
                        1 << i,
                        (1 << j) | (1 << k),
                        wanted.get(i),
                        other.get(j).with(other.get(k)));
            }
        }
    }

    /** Whether it is worth looking at two words as one. */
    private static boolean isJoined(NameWord first, NameWord second, NameWord whole) {
        int length = first.text().length() + second.text().length();
        return Math.abs(length - whole.text().length()) <= (first.vowelless() == whole.vowelless() ? 2 : length)
                && !first.isInitial()
                && !second.isInitial()
                && (first.vowelless() != whole.vowelless()
                        || first.text().charAt(0) == whole.text().charAt(0)
                        || first.sounds().charAt(0) == whole.sounds().charAt(0));
    }

    private void add(List<Pair> pairs, int wantedAt, int otherAt, NameWord wanted, NameWord other) {
        WordLikeness alike = WordLikeness.of(wanted, other, begun);
        if (alike.score() > 0) {
            pairs.add(new Pair(wantedAt, otherAt, alike.score(), alike.trait()));
        }
    }

    private static void addJoined(List<Pair> pairs, int wantedAt, int otherAt, NameWord wanted, NameWord other) {
        WordLikeness alike = WordLikeness.of(wanted, other, false);
        if (alike.score() >= SURE) {
            pairs.add(new Pair(wantedAt, otherAt, alike.score() * JOINED, Trait.JOINED));
        }
    }
}
