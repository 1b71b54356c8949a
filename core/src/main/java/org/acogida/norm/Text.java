package org.acogida.norm;

/** A sentence in Spanish and in English; both are always present. */
public record Text(String es, String en) {
    public Text {
        if (es.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "text: es and en must both be given, got es='" + es + "', en='" + en + "'");
        }
    }

    /** The sentence in the language of a tag such as {@code en} or {@code es-MX}; Spanish unless English is asked for. */
    public String in(String languageTag) {
        return languageTag.startsWith("en") ? en : es;
    }
}
