package org.acogida.norm;

/** How sure a value of a law file is: read at the source, taken from a partial or secondary source, or from memory. */
public enum Confidence {
    CONFIRMED,
    PARTIAL,
    MEMORY;

    /** Whether the page must mark the value as one to confirm. */
    public boolean isUnsure() {
        return this != CONFIRMED;
    }
}
