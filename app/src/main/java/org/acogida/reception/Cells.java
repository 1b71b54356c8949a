package org.acogida.reception;

import java.text.Normalizer;

/** What becomes of the text of a cell before it is read. */
final class Cells {
    /** The longest text of a cell that messages repeat, in characters. */
    static final int LONGEST_SHOWN = 60;

    private Cells() {}

    /** Composed as Unicode advises, without space around it and without marks that turn the direction of writing. */
    static String clean(String cell) {
        return Normalizer.normalize(
                        cell.replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", ""),
                        Normalizer.Form.NFC)
                .strip();
    }

    static boolean hasControl(String cell) {
        return cell.chars().anyMatch(Character::isISOControl);
    }

    /** No longer than messages repeat. */
    static String shown(String cell) {
        String oneLine = cell.replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST_SHOWN ? oneLine : oneLine.substring(0, LONGEST_SHOWN) + "…";
    }
}
