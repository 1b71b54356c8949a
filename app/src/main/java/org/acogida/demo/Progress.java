package org.acogida.demo;

import java.time.Instant;

/**
 * Where a replay stands.
 *
 * @param target the time it goes to, or went to last
 * @param steps of this run that are done, of so many
 * @param acts done since the demonstration began
 * @param refused acts of the scenario that the law or an officer's own act left no room for
 */
public record Progress(State state, Instant target, int steps, int of, long acts, long refused) {

    /** What it is doing. */
    public enum State {
        /** It has reached its target. */
        REACHED,
        RUNNING,
        /** A person stopped it on its way. */
        STOPPED,
        /** An error stopped it on its way; the log has it. */
        FAILED
    }

    /** From 0 to 100. */
    public int percent() {
        return of == 0 ? 100 : (int) (100L * steps / of);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it is on its way to its target and does not move. */
    public boolean isHalted() {
        return state == State.STOPPED || state == State.FAILED;
    }
}
