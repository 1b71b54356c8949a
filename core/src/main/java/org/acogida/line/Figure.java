package org.acogida.line;

/** A number by which the line goes. Its value and its source stand in {@code laws/common/turns.yaml}. */
public enum Figure {
    /** How many turns in a row may be called for a need before the first of the line is called. */
    NEEDS_IN_A_ROW(1, 9),
    /** Behind how many others a missed turn is put. */
    BEHIND(1, 20),
    /** After how many calls in vain a turn is set aside until the group is here. */
    CALLS_KEPT(1, 9),
    /** How many minutes a group takes at the desk, while too few were attended to know. */
    USUAL_MINUTES(1, 240),
    /** The hour at which desks open. */
    OPENS(0, 23),
    /** The hour at which they close. */
    CLOSES(1, 24),
    /** How many calendar days of the line are looked through for a slip. */
    DAYS_KEPT(7, 366),
    /** How many calendar days paper is keyed in after its day: an older slip is not, and of other paper the day is asked twice. */
    PAPER_DAYS(1, 366);

    private final int least;
    private final int most;

    Figure(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
