package org.acogida.rulebook;

/** What a clock counts. Working days know only the country's calendar; business days the office's, all layers together. */
public enum Unit {
    HOURS(87_600),
    CALENDAR_DAYS(3_650),
    WORKING_DAYS(2_500),
    BUSINESS_DAYS(2_500),
    WEEKS(520),
    MONTHS(120);

    private final int most;

    Unit(int most) {
        this.most = most;
    }

    /** The most that a clock may count, so that every end lies within the calendars. */
    public int most() {
        return most;
    }
}
