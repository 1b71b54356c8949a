package org.acogida.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;

/** Which cases are held to be of one person: nothing is merged, but nobody is returned by one while another protects. */
public interface SamePerson {
    /** The other cases of the person of each of these, through other cases too, once the round trip is made; none for most. */
    Supplier<Map<CaseId, List<CaseId>>> list(Collection<CaseId> of, RoundTrip trip);

    /** The same at once. */
    Map<CaseId, List<CaseId>> list(Collection<CaseId> of);

    /**
     * Has the caller's transaction refused, as one that lost a race, if one of these cases has become of one person with further ones,
     * or a file that was read or written does not stand at the version it has here. Told once nobody else appends.
     */
    void hold(Map<CaseId, List<CaseId>> others, Map<CaseId, Integer> versions, RoundTrip trip);

    /** How many possible matches of these cases nobody has judged. */
    int countOpen(Collection<CaseId> cases);
}
