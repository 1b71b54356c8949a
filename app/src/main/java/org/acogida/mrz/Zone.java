package org.acogida.mrz;

import java.util.List;

/**
 * What a machine-readable zone says, as it says it: in capitals, without accents.
 *
 * @param code of the document, such as {@code P} or {@code I}
 * @param issuer who gave the document, as an ICAO 9303-3 code
 * @param surnames the primary identifier: all surnames in their order
 * @param givenNames the secondary identifier; blank where there is none
 * @param cut whether names fill their field, so that something of them may be missing
 * @param number of the document
 * @param nationality as an ICAO 9303-3 code
 * @param sex {@code F} or {@code M}; anything else says nothing
 * @param wrong the check digits that do not fit what they stand for
 */
public record Zone(
        Format format,
        String code,
        String issuer,
        String surnames,
        String givenNames,
        boolean cut,
        String number,
        String nationality,
        ZoneDate birth,
        char sex,
        ZoneDate expiry,
        List<WrongDigit> wrong) {
    public Zone {
        wrong = List.copyOf(wrong);
    }

    /** What kind of document its first letter tells. */
    public Kind kind() {
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'P' -> Kind.PASSPORT;
            case 'A', 'C', 'I' -> Kind.CARD;
            case 'V' -> Kind.VISA;
            default -> Kind.OTHER;
        };
    }

    /** Kinds of documents (ICAO 9303-4 to 9303-7). */
    public enum Kind {
        PASSPORT,
        CARD,
        VISA,
        OTHER
    }
}
