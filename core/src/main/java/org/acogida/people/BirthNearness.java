package org.acogida.people;

/** How near two births are, the nearest first, and how much of a likeness each leaves. */
public enum BirthNearness {
    SAME(1),
    /** At least one of them is an estimate, and they can be one day. */
    POSSIBLE(0.97),
    /** Day and month stand in each other's place. */
    SWAPPED(0.96),
    /** Only the day, the month or, by ten at most, the year differs. */
    ONE_PART(0.94),
    UNKNOWN(0.92),
    WITHIN_A_YEAR(0.9),
    WITHIN_TWO_YEARS(0.84),
    WITHIN_FIVE_YEARS(0.7),
    FAR(0.5);

    private final double leaves;

    BirthNearness(double leaves) {
        this.leaves = leaves;
    }

    double leaves() {
        return leaves;
    }
}
