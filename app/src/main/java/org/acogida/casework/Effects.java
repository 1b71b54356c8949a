package org.acogida.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;

/**
 * Whom a change of closures touches.
 *
 * @param read how many cases were looked at
 * @param touched in how many of them a clock is touched
 * @param moves only the effects that there are
 */
public record Effects(int read, int touched, Map<Effect, Moves> moves) {

    /** How many moves of a kind each list at most. */
    public static final int LISTED = 50;

    /** Clocks touched in one way: how many, and the first of them. */
    public record Moves(int count, List<Move> first) {}

    /**
     * A clock touched.
     *
     * @param after when it ends after the change; for {@link Effect#PERSON_KEEPS} when it would end without the promise
     */
    public record Move(CaseId id, String person, ClockName clock, LawId law, LocalDate before, LocalDate after) {}

    /** Whether somebody must say why it may be. */
    public boolean mustBeConfirmed() {
        return moves.keySet().stream().anyMatch(Effect::mustBeConfirmed);
    }
}
