package org.acogida.line;

import java.time.LocalDate;

/**
 * What a slip is known by: its day and the number it has on that day. Numbers of slips written by hand are counted apart.
 *
 * @param day for which the turn was given
 */
public record Ticket(LocalDate day, int number, boolean onPaper) {
    /** The highest number of a day. */
    public static final int LAST = 9999;

    /** One letter a day, so that slips of days near each other are told apart; none that is taken for another sign. */
    private static final String LETTERS = "ABCDEFGHJKLMNRSTUVWXYZ";

    private static final String BY_HAND = "P";

    public Ticket {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("number: 1 to " + LAST + ", got " + number);
        }
    }

    /** As it is called and written: "K17", and "KP17" for one written by hand. */
    public String label() {
        return letter(day) + (onPaper ? BY_HAND : "") + number;
    }

    /** The letter of a day. */
    public static String letter(LocalDate day) {
        int index = Math.floorMod(day.toEpochDay(), LETTERS.length());
        return LETTERS.substring(index, index + 1);
    }
}
