package org.acogida.procedure;

import java.text.Normalizer;
import java.util.OptionalInt;

/**
 * Names as they are kept: in Unicode's composed form, and without the invisible signs that turn the direction of what is written
 * after them. A page keeps the direction of a name to itself; no sign within it has to.
 */
public final class NameText {
    private NameText() {}

    /** The name without signs of direction, composed (NFC). */
    public static String clean(String name) {
        boolean turns = name.codePoints().anyMatch(NameText::isDirection);
        String bare = turns
                ? name.codePoints()
                        .filter(sign -> !isDirection(sign))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : name;
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** The first sign that no name has: a control character, a line's end, or half of a pair. */
    public static OptionalInt findForeign(String name) {
        return name.codePoints().filter(NameText::isForeign).findFirst();
    }

    /** Embeddings, overrides, isolates and marks of direction (Unicode Standard Annex 9), and the mark before a text. */
    private static boolean isDirection(int sign) {
        return (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || sign == 0x200E
                || sign == 0x200F
                || sign == 0x061C
                || sign == 0xFEFF;
    }

    private static boolean isForeign(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
