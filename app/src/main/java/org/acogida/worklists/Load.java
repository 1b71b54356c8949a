package org.acogida.worklists;

import java.util.Optional;
import org.acogida.procedure.OfficerId;

/**
 * How much waits for one officer, in cases in which the authority owes something.
 *
 * @param officer empty for the cases that nobody holds
 * @param late those with something overdue
 * @param soon those with nothing overdue and something due within the week
 */
public record Load(Optional<OfficerId> officer, long cases, long late, long soon) {

    /** Those with neither. */
    public long later() {
        return cases - late - soon;
    }
}
