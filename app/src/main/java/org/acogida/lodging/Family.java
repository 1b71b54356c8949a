package org.acogida.lodging;

import java.util.List;
import org.acogida.places.Party;
import org.acogida.procedure.HouseholdId;
import org.acogida.worklists.CaseSummary;

/**
 * Those of a household for whom a bed is looked for, or somebody alone; the head first.
 *
 * @param party the same people as the rules see them, each under the id of their case
 */
public record Family(HouseholdId household, List<CaseSummary> members, Party party) {
    public Family {
        members = List.copyOf(members);
    }
}
