package org.acogida.line;

/** How many desks are open, and how many officers are on duty at them. */
public record Staff(int desks, int officers) {
    /** The most desks of an office. */
    public static final int MOST = 99;

    /** Before anybody said. */
    public static final Staff NONE = new Staff(0, 0);

    public Staff {
        if (desks < 0 || desks > MOST || officers < 0 || officers > MOST) {
            throw new IllegalArgumentException(
                    "desks, officers: none to " + MOST + " each, got " + desks + ", " + officers);
        }
    }

    /** How many groups can be attended at once. */
    public int atOnce() {
        return Math.min(desks, officers);
    }
}
