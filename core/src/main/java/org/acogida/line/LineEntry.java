package org.acogida.line;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event with its time.
 *
 * @param position where it stands among all that were recorded
 * @param at when it happened, which is earlier than when it was keyed in for what was first written by hand
 * @param day the day that was at the office
 * @param keyedAt when the program was told
 * @param keyedDay the day that was at the office then
 */
public record LineEntry(
        long position, Instant at, LocalDate day, Instant keyedAt, LocalDate keyedDay, LineEvent event) {

    /** What the program was told as it happened. */
    public LineEntry(long position, Instant at, LocalDate day, LineEvent event) {
        this(position, at, day, at, day, event);
    }

    /** Whether a turn that was given on paper came into the line by it. */
    boolean isKeyedIn() {
        return event instanceof LineEvent.Given given && given.ticket().onPaper();
    }
}
