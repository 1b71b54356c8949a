package org.acogida.mrz;

/** What came of reading a text as a machine-readable zone. */
public sealed interface Reading {

    /** It is one. */
    record Read(Zone zone) implements Reading {}

    /**
     * It is none.
     *
     * @param value what does not fit: a letter, a number of letters, or nothing
     */
    record Unread(Why why, String value) implements Reading {}

    /** Why a text is no zone. */
    enum Why {
        EMPTY,
        /** Holds a letter that no zone has. */
        LETTER,
        /** Its lines are not as long as those of any format. */
        LENGTH,
        /** Of the right length, but it tells of no document. */
        CONTENT
    }
}
