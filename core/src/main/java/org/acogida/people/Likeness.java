package org.acogida.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much two descriptions are of one person, and why. It proves nothing: it says whom to look at.
 *
 * @param score from 0, nothing alike, to 1
 * @param traits how the names are alike
 */
public record Likeness(double score, Set<Trait> traits, BirthNearness birth, boolean sexDiffers) {
    /** From here on somebody is asked whether it is the same person. */
    public static final double LIKELY = 0.8;

    /** From here on two files are shown as a possible match though nobody looked for one of them. */
    public static final double STRONG = 0.9;

    public Likeness {
        traits = traits.isEmpty() ? Set.of() : Set.copyOf(traits);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + ": give a number from 0 to 1");
        }
    }

    /** In which way two names are alike though they are not written the same. */
    public enum Trait {
        /** Every word of one is a word of the other. */
        SAME_WORDS,
        SOUNDS_ALIKE,
        /** One slip of the hand in a word, or two in a long one. */
        SLIP,
        INITIAL,
        /** A word that one writes in two. */
        JOINED,
        /** A script without vowels. */
        OTHER_SCRIPT,
        BEGINNING,
        OTHER_ORDER,
        /** One has words that the other has not, such as a second surname. */
        WORDS_MISSING;

        static Set<Trait> none() {
            return EnumSet.noneOf(Trait.class);
        }
    }
}
