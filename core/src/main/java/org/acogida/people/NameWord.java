package org.acogida.people;

/**
 * A word of a name, folded.
 *
 * @param text small letters without marks, and digits
 * @param sounds how it sounds in Spanish
 * @param consonants its consonants, as scripts that write no vowels have them
 * @param vowelless whether it was written in such a script, so that its vowels are not known
 */
public record NameWord(String text, String sounds, String consonants, boolean vowelless) {
    private static final String NO_CONSONANTS = "aeiouwy";

    static NameWord of(String text, boolean vowelless) {
        return new NameWord(text, Sounds.of(text), consonants(text), vowelless);
    }

    /** This word and the next as if written together. */
    NameWord with(NameWord next) {
        return of(text + next.text, vowelless || next.vowelless);
    }

    /** A single letter that stands for a name. */
    boolean isInitial() {
        return text.length() == 1;
    }

    private static String consonants(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        String bare = text.length() > 2 && text.endsWith("h") ? text.substring(0, text.length() - 1) : text;
        bare.replace("gh", "g").replace("dh", "d").replace("th", "t").chars().forEach(letter -> {
            char plain = letter == 'q' || letter == 'c' ? 'k' : (char) letter;
            boolean same = !kept.isEmpty() && kept.charAt(kept.length() - 1) == plain;
            if (NO_CONSONANTS.indexOf(plain) < 0 && !same) {
                kept.append(plain);
            }
        });
        return kept.toString();
    }
}
