package org.acogida.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/** Does what officers ask for: loads the case, decides by the law of the day, appends, all in one transaction. */
public class Casework {

    /** Does one act, durably or not at all. */
    public Answer submit(Submission submission) {
        return submitTogether(List.of(submission)).getFirst();
    }

    /**
     * Does all of them in their order or none, as for a family; one answer each. If any is not done, those with nothing
     * wrong are {@link Answer.HeldBack}.
     */
    public List<Answer> submitTogether(List<Submission> submissions) {
        throw new UnsupportedOperationException();
    }

    /** The case as it stands; empty where nobody is registered under that id. */
    public Optional<CaseState> find(CaseId id) {
        throw new UnsupportedOperationException();
    }

    /** All entries of a case, the first first; empty where nobody is registered under that id. */
    public List<StoredEntry> listHistory(CaseId id) {
        throw new UnsupportedOperationException();
    }

    /** What an act of that officer, office and moment would be decided by; also what clocks are read with. */
    public Context context(OfficeId office, OfficerId by, Instant at) {
        throw new UnsupportedOperationException();
    }
}
