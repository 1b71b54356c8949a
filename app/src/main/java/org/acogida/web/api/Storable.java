package org.acogida.web.api;

import tools.jackson.databind.JsonNode;

/** Which texts the database can keep, and a page can show, on one line. */
final class Storable {
    private Storable() {}

    /** Tells of a text with a control character or half a pair. */
    static void check(String pointer, String text, JsonNode json, Faults faults) {
        if (text.chars().anyMatch(sign -> Character.isISOControl(sign)) || hasHalf(text)) {
            faults.meaning(pointer, json, "sign");
        }
    }

    /** Tells of a text of several lines with a sign that cannot be kept. */
    static void checkLines(String pointer, String text, JsonNode json, Faults faults) {
        boolean control = text.chars().anyMatch(sign -> Character.isISOControl(sign) && "\n\r\t".indexOf(sign) < 0);
        if (control || hasHalf(text)) {
            faults.meaning(pointer, json, "sign");
        }
    }

    private static boolean hasHalf(String text) {
        return text.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }
}
