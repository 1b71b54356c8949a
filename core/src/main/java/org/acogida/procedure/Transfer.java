package org.acogida.procedure;

import java.time.Instant;
import java.util.Set;
import org.acogida.rulebook.OfficeId;

/**
 * Another office was asked to take a case over, and has not answered. Until it confirms, the case stays where it is.
 *
 * @param to the office that was asked
 * @param staying the files of the family that stay, as the family was told
 */
public record Transfer(TransferId id, OfficeId to, Instant askedAt, Set<CaseId> staying) {
    public Transfer {
        staying = Set.copyOf(staying);
    }
}
