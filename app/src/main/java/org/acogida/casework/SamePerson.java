package org.acogida.casework;

import java.util.List;
import org.acogida.procedure.CaseId;

/** Which other cases are held to be of the same person: nothing is merged, but nobody is returned by one while another protects. */
@FunctionalInterface
public interface SamePerson {
    /** The other cases; none for most. */
    List<CaseId> list(CaseId of);
}
