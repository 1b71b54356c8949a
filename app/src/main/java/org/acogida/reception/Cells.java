package org.acogida.reception;

import java.text.Normalizer;

/** What becomes of the text of a cell before it is read. */
final class Cells {
    /** The longest text of a cell that messages repeat, in characters. */
    static final int LONGEST_SHOWN = 60;

    private Cells() {}

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String RECKONED = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** With an apostrophe before it where a spreadsheet would reckon with it. */
    static String harmless(String cell) {
        return isReckoned(cell, 0) ? "'" + cell : cell;
    }

    private static boolean isReckoned(String cell, int from) {
        return cell.length() > from && RECKONED.indexOf(cell.charAt(from)) >= 0;
    }

    /** Composed as Unicode advises, without space around it and without marks that turn the direction of writing. */
    static String clean(String cell) {
        String bare = cell.startsWith("'") && isReckoned(cell, 1) ? cell.substring(1) : cell;
        return Normalizer.normalize(
                        bare.replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", ""),
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
