package org.acogida.procedure;

import java.time.LocalDate;

/** When a person was born: between two days, both possible; the same day twice when it is known. Years 1850 to 2150. */
public record Birth(LocalDate earliest, LocalDate latest) {
    /** From how many years on somebody is grown up (Convention on the Rights of the Child, 1). */
    public static final int MAJORITY = 18;

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    public Birth {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "birth: latest " + latest + " lies before earliest " + earliest + "; swap them");
        }
        if (earliest.getYear() < FIRST_YEAR || latest.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("birth: " + earliest + ".." + latest + " lies outside the years "
                    + FIRST_YEAR + ".." + LAST_YEAR + "; correct the year");
        }
    }

    public static Birth on(LocalDate day) {
        return new Birth(day, day);
    }

    /** Born in some day of these years. */
    public static Birth inYears(int first, int last) {
        return new Birth(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Of two the one by which the person is a child for longer. */
    public Birth younger(Birth other) {
        int order = latest.compareTo(other.latest);
        if (order == 0) {
            order = earliest.compareTo(other.earliest);
        }
        return order < 0 ? other : this;
    }

    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Whether the person is under 18 on a day, whichever possible day of birth is the true one. */
    public boolean isSurelyChild(LocalDate day) {
        return earliest.plusYears(MAJORITY).isAfter(day);
    }

    /** Whether the person is 18 or older on a day, whichever possible day of birth is the true one. */
    public boolean isSurelyAdult(LocalDate day) {
        LocalDate eighteenth = latest.plusYears(MAJORITY);
        boolean leapling = eighteenth.getDayOfMonth() != latest.getDayOfMonth();
        return leapling ? eighteenth.isBefore(day) : !eighteenth.isAfter(day);
    }
}
