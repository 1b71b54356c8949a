package org.acogida.mrz;

/**
 * A check digit that does not fit what it stands for (ICAO 9303-3, 4.9).
 *
 * @param read what it stands for, as it was read
 * @param digit the one that was read
 * @param due the one that would fit
 */
public record WrongDigit(Part part, String read, char digit, char due) {

    /** What a check digit stands for. */
    public enum Part {
        NUMBER,
        BIRTH,
        EXPIRY,
        OPTIONAL,
        /** All of it together. */
        WHOLE
    }
}
