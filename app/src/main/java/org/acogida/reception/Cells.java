package org.acogida.reception;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What becomes of the text of a cell before it is read. */
final class Cells {
    /** The longest text of a cell that messages repeat, in characters. */
    static final int LONGEST_SHOWN = 60;

    private static final Pattern TURNING = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The first character of Unicode that joins the one before it. */
    private static final int FIRST_MARK = 0x300;

    private Cells() {}

    /** Composed as Unicode advises, without space around it and without marks that turn the direction of writing. */
    static String clean(String cell) {
        return isPlain(cell)
                ? cell.strip()
                : Normalizer.normalize(TURNING.matcher(cell).replaceAll(""), Normalizer.Form.NFC)
                        .strip();
    }

    /** Whether it holds only letters that Unicode composes with nothing, as those of most European words. */
    private static boolean isPlain(String cell) {
        return cell.chars().allMatch(letter -> letter < FIRST_MARK);
    }

    static boolean hasControl(String cell) {
        return cell.chars().anyMatch(Character::isISOControl);
    }

    /** No longer than messages repeat. */
    static String shown(String cell) {
        String oneLine = SPACES.matcher(cell).replaceAll(" ");
        return oneLine.length() <= LONGEST_SHOWN ? oneLine : oneLine.substring(0, LONGEST_SHOWN) + "…";
    }
}
