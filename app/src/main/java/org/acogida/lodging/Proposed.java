package org.acogida.lodging;

import java.util.Map;
import org.acogida.places.Why;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.SiteId;

/**
 * What is proposed for a family.
 *
 * @param beds of each of them; empty where none was found
 * @param why they would sleep there, or have no place
 */
public record Proposed(Family family, Map<CaseId, Bed> beds, Why why) {
    public Proposed {
        beds = Map.copyOf(beds);
    }

    /** A bed as it is found at its site: {@code room} names the unit, too. */
    public record Bed(SiteId site, String siteName, String room, BedId bed, int number) {}

    public boolean isPlaced() {
        return !beds.isEmpty();
    }
}
