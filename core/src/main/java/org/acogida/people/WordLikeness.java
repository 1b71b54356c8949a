package org.acogida.people;

import org.acogida.people.Likeness.Trait;

/**
 * How alike two words of names are, and by what.
 *
 * @param score from 0 to 1
 */
record WordLikeness(double score, Trait trait) {
    static final WordLikeness NONE = new WordLikeness(0, Trait.SAME_WORDS);

    private static final WordLikeness SAME = new WordLikeness(1, Trait.SAME_WORDS);
    private static final WordLikeness SOUND = new WordLikeness(0.96, Trait.SOUNDS_ALIKE);
    private static final WordLikeness PARTICLE = new WordLikeness(0.95, Trait.JOINED);
    private static final WordLikeness SCRIPT = new WordLikeness(0.88, Trait.OTHER_SCRIPT);
    private static final WordLikeness SLIP = new WordLikeness(0.86, Trait.SLIP);
    private static final WordLikeness SLIP_OF_FEW = new WordLikeness(0.74, Trait.SLIP);
    private static final WordLikeness SLIPS = new WordLikeness(0.72, Trait.SLIP);
    private static final WordLikeness SLIP_OF_THREE = new WordLikeness(0.6, Trait.SLIP);
    private static final WordLikeness LETTER = new WordLikeness(0.62, Trait.INITIAL);
    private static final double BEGUN = 0.66;
    private static final double REST = 0.28;
    private static final int FEWEST_CONSONANTS = 2;
    private static final int SHORT = 5;
    private static final int LONG = 8;

    /** @param begun whether the first may be typed only in part */
    static WordLikeness of(NameWord wanted, NameWord other, boolean begun) {
        if (wanted.text().equals(other.text())) {
            return SAME;
        }
        if (wanted.isInitial() || other.isInitial()) {
            return initial(wanted, other) ? LETTER : NONE;
        }
        if (wanted.sounds().equals(other.sounds())) {
            return SOUND;
        }
        if (wanted.vowelless() != other.vowelless()
                && wanted.consonants().length() >= FEWEST_CONSONANTS
                && wanted.consonants().equals(other.consonants())) {
            return SCRIPT;
        }
        if (NameFolding.isWithParticle(wanted.text(), other.text())
                || NameFolding.isWithParticle(other.text(), wanted.text())) {
            return PARTICLE;
        }
        WordLikeness slip = wanted.vowelless() == other.vowelless() ? slip(wanted, other) : NONE;
        return begun && slip.score < BEGUN + REST ? better(slip, begun(wanted, other)) : slip;
    }

    private static boolean initial(NameWord one, NameWord other) {
        return one.text().charAt(0) == other.text().charAt(0)
                || one.sounds().charAt(0) == other.sounds().charAt(0);
    }

    private static WordLikeness slip(NameWord one, NameWord other) {
        int length = Math.min(one.text().length(), other.text().length());
        int most = length >= LONG ? 2 : 1;
        int slips = Spelling.slips(one.text(), other.text(), most);
        if (slips > 1) {
            slips = Math.min(slips, Spelling.slips(one.sounds(), other.sounds(), most));
        }
        if (slips > most) {
            return NONE;
        }
        if (slips > 1) {
            return SLIPS;
        }
        return length < SHORT ? few(length) : SLIP;
    }

    private static WordLikeness few(int length) {
        return switch (length) {
            case 2 -> NONE;
            case 3 -> SLIP_OF_THREE;
            default -> SLIP_OF_FEW;
        };
    }

    private static WordLikeness begun(NameWord wanted, NameWord other) {
        return other.text().startsWith(wanted.text())
                ? new WordLikeness(
                        BEGUN + REST * wanted.text().length() / other.text().length(), Trait.BEGINNING)
                : NONE;
    }

    private static WordLikeness better(WordLikeness one, WordLikeness other) {
        return one.score >= other.score ? one : other;
    }
}
