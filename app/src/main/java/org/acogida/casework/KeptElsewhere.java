package org.acogida.casework;

import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;

/** What is held of people outside of the journal before all of it stands there, and for a time after: it outlives nobody's erasure. */
public interface KeptElsewhere {
    /** Whether something that was taken down of the person of a case is not in the file yet. */
    boolean isUnsettled(CaseState state);

    /** Destroys what is left of the person of a case; done again it changes nothing. */
    void forget(CaseId id);
}
