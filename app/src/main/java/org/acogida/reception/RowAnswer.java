package org.acogida.reception;

import java.util.List;

/**
 * What became of one row.
 *
 * @param line where it begins in the file, from 1
 * @param ref as the row has it
 * @param faults why it was not taken, or what differs from the record
 * @param cells as the file writes them, with days that could be read year first
 */
public record RowAnswer(long line, String ref, What what, List<Fault> faults, List<String> cells) {
    public RowAnswer {
        faults = List.copyOf(faults);
        cells = List.copyOf(cells);
    }

    /** Whether the person is on record as the row says. */
    public boolean isTaken() {
        return what == What.ADDED || what == What.KNOWN;
    }

    /** The five ends a row can have. */
    public enum What {
        /** The person is registered; on a trial run: would be. */
        ADDED,
        /** Registered before from such a row, and nothing changed. */
        KNOWN,
        /** Registered before, but the row says something else now; nothing was done. */
        CHANGED,
        /** Something is wrong with the row; nothing was done. */
        REFUSED,
        /** Nothing is wrong with the row, but something is with one of its household; nothing was done. */
        HELD_BACK
    }
}
