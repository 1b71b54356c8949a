package org.acogida.reception;

import java.util.List;
import java.util.Optional;

/**
 * Where the import of one file stands.
 *
 * @param form how the file was read; empty until it was read through
 * @param notable rows that were not taken or differ, the first ones only
 * @param refusal why the file as a whole was not taken
 * @param header its columns, where it was not taken only because it is not known what they are
 */
public record ImportStatus(
        String file,
        boolean trial,
        State state,
        Optional<ImportForm> form,
        ImportCount count,
        List<RowAnswer> notable,
        Optional<Fault> refusal,
        Optional<ForeignHeader> header) {

    /** How many notable rows are kept. */
    public static final int MOST_NOTABLE = 500;

    /** What it is doing. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** A person stopped it; what was done stays done. */
        STOPPED,
        /** The file was refused before anything was done. */
        REFUSED,
        /** An error stopped it; what was done stays done, and the log has the error. */
        FAILED
    }

    public ImportStatus {
        notable = List.copyOf(notable);
    }

    /** Whether more is to come. */
    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether the same file can be brought in now, from where it was left. */
    public boolean isLeft() {
        return state == State.STOPPED || state == State.FAILED || (state == State.DONE && trial);
    }

    /** How many rows the file has; 0 until it was read through. */
    public long rows() {
        return form.map(ImportForm::rows).orElse(0L);
    }

    /** From 0 to 100. */
    public int percent() {
        return rows() == 0 ? 0 : (int) (100 * count.read() / rows());
    }

    /** How many rows were not taken. */
    public long toMend() {
        return count.read() - count.get(RowAnswer.What.ADDED) - count.get(RowAnswer.What.KNOWN);
    }

    /** How many notable rows there are beside those kept. */
    public long more() {
        return toMend() - notable.size();
    }
}
