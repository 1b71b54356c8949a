package org.acogida.retention;

import java.time.Instant;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/**
 * That somebody shall be erased; it waits for another officer, and lapses.
 *
 * @param act the law, order or granted request that demands it
 */
public record ErasureOrder(
        UUID id, CaseId caseId, OfficeId office, String act, OfficerId by, Instant orderedAt, Instant lapsesAt) {

    /** The longest that an act may be, in characters. */
    public static final int LONGEST_ACT = 200;
}
