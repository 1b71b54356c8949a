package org.acogida.people;

/**
 * How a folded word sounds to whoever writes Spanish by ear: z, s and soft c are one, so are b and v, ll and y, g and j before
 * e and i, qu and k; h is silent, a doubled letter counts once.
 */
final class Sounds {
    private static final String VOWELS = "aeiou";
    private static final String SOFT = "ei";

    private Sounds() {}

    /** The sounds of a word; letters other than a to z sound as they are. Never empty where the word is not. */
    static String of(String word) {
        StringBuilder sounds = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); ) {
            at += hear(word, at, sounds);
        }
        return sounds.isEmpty() ? word.substring(0, 1) : sounds.toString();
    }

    /** Adds what is heard at a place; how many letters that took. */
    private static int hear(String word, int at, StringBuilder sounds) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        char third = at + 2 < word.length() ? word.charAt(at + 2) : ' ';
        return switch (letter) {
            case 'h' -> 1;
            case 'q' -> add(sounds, 'k', next == 'u' ? 2 : 1);
            case 'c' -> hearC(next, sounds);
            case 's' -> next == 'h' ? add(sounds, 'c', 2) : add(sounds, 's', 1);
            case 'z' -> add(sounds, 's', 1);
            case 'v' -> add(sounds, 'b', 1);
            case 'w' -> add(sounds, 'u', 1);
            case 'g' -> hearG(next, third, sounds);
            case 'x' -> add(sounds, at == 0 ? 'j' : 's', 1);
            case 'l' -> next == 'l' ? add(sounds, 'i', 2) : add(sounds, 'l', 1);
            case 'y' -> add(sounds, 'i', 1);
            case 'p' -> next == 'h' ? add(sounds, 'f', 2) : add(sounds, 'p', 1);
            case 'n' -> add(sounds, next == 'b' || next == 'p' || next == 'v' ? 'm' : 'n', 1);
            default -> add(sounds, letter, 1);
        };
    }

    private static int hearC(char next, StringBuilder sounds) {
        if (next == 'h') {
            return add(sounds, 'c', 2);
        }
        return add(sounds, SOFT.indexOf(next) >= 0 ? 's' : 'k', next == 'k' ? 2 : 1);
    }

    private static int hearG(char next, char third, StringBuilder sounds) {
        if (SOFT.indexOf(next) >= 0) {
            return add(sounds, 'j', 1);
        }
        if (next == 'u' && SOFT.indexOf(third) >= 0) {
            return add(sounds, 'g', 2);
        }
        return next == 'u' && VOWELS.indexOf(third) >= 0 ? add(sounds, 'u', 2) : add(sounds, 'g', 1);
    }

    private static int add(StringBuilder sounds, char sound, int letters) {
        if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
            sounds.append(sound);
        }
        return letters;
    }
}
