package org.acogida.worklists;

import java.time.Instant;
import java.util.Optional;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Role;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.PathwayRule;

/**
 * A case in one line.
 *
 * @param pathway the pathway found last, with the law it was found under; blank, with the law of the last act, if none
 * @param stay where the pathway lets the person stay; open if there is none
 * @param registeredAt when the first entry happened
 */
public record CaseSummary(
        CaseId id,
        int version,
        HouseholdId household,
        Role role,
        OfficeId office,
        String person,
        Optional<Birth> birth,
        String nationality,
        String pathway,
        LawId law,
        PathwayRule.Stay stay,
        ClaimStatus claim,
        boolean held,
        Instant registeredAt) {

    /** The same under another name, as who reads it may not see the person's. */
    public CaseSummary called(String name) {
        return new CaseSummary(
                id,
                version,
                household,
                role,
                office,
                name,
                birth,
                nationality,
                pathway,
                law,
                stay,
                claim,
                held,
                registeredAt);
    }
}
