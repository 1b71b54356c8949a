package org.acogida.casework;

/** Told how far a change of closures has come; ends it, so that nothing is saved, by throwing {@link CountingStopped}. */
@FunctionalInterface
public interface Counting {

    /** What a change of closures does, in this order. */
    enum Step {
        /** Reads cases and counts their deadlines, while everybody goes on. */
        COUNTING,
        /** Writes the dates that moved, while acts wait. */
        SAVING
    }

    void reached(Step step, int done, int of);
}
