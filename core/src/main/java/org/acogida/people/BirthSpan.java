package org.acogida.people;

import java.time.LocalDate;

/**
 * Between which days somebody was born, as days since 1970; both the same where the day is known.
 *
 * @param earliest {@link #UNKNOWN} where nothing is known, as then {@code latest} is too
 */
public record BirthSpan(int earliest, int latest) {
    public static final int UNKNOWN = Integer.MIN_VALUE;
    public static final BirthSpan NOT_KNOWN = new BirthSpan(UNKNOWN, UNKNOWN);

    private static final int DAYS_OF_A_YEAR = 365;
    private static final int NEAR = DAYS_OF_A_YEAR + 1;
    private static final int APART = 2 * DAYS_OF_A_YEAR + 1;
    private static final int DAYS_OF_A_DECADE = 3_653;
    private static final int YEARS_OFF = 10;

    public BirthSpan {
        if (latest < earliest || (earliest == UNKNOWN) != (latest == UNKNOWN)) {
            throw new IllegalArgumentException(
                    "birth: from " + earliest + " to " + latest + "; give the earlier day first, or neither");
        }
    }

    public static BirthSpan between(LocalDate earliest, LocalDate latest) {
        return new BirthSpan((int) earliest.toEpochDay(), (int) latest.toEpochDay());
    }

    public static BirthSpan inYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isKnown() {
        return earliest != UNKNOWN;
    }

    private boolean isDay() {
        return earliest == latest;
    }

    /** How near this is to another; the nearest that holds. */
    BirthNearness to(BirthSpan other) {
        if (!isKnown() || !other.isKnown()) {
            return BirthNearness.UNKNOWN;
        }
        if (isDay() && other.isDay()) {
            return days(other);
        }
        int gap = gap(other);
        return gap == 0 ? BirthNearness.POSSIBLE : far(gap);
    }

    private BirthNearness days(BirthSpan other) {
        if (earliest == other.earliest) {
            return BirthNearness.SAME;
        }
        LocalDate one = LocalDate.ofEpochDay(earliest);
        LocalDate two = LocalDate.ofEpochDay(other.earliest);
        boolean day = one.getDayOfMonth() == two.getDayOfMonth();
        boolean month = one.getMonthValue() == two.getMonthValue();
        boolean year = one.getYear() == two.getYear();
        if (year && one.getDayOfMonth() == two.getMonthValue() && one.getMonthValue() == two.getDayOfMonth()) {
            return BirthNearness.SWAPPED;
        }
        if ((year && (day || month)) || (day && month && Math.abs(one.getYear() - two.getYear()) <= YEARS_OFF)) {
            return BirthNearness.ONE_PART;
        }
        return far(gap(other));
    }

    private static BirthNearness far(int gap) {
        if (gap <= NEAR) {
            return BirthNearness.WITHIN_A_YEAR;
        }
        if (gap <= APART) {
            return BirthNearness.WITHIN_TWO_YEARS;
        }
        return gap <= DAYS_OF_A_DECADE / 2 ? BirthNearness.WITHIN_FIVE_YEARS : BirthNearness.FAR;
    }

    /** Days between the two; 0 where they overlap. */
    int gap(BirthSpan other) {
        return Math.max(0, Math.max(earliest - other.latest, other.earliest - latest));
    }
}
