package org.acogida.worklists;

import java.util.List;
import java.util.Optional;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;

/** Cases found by a person's name, an id, or a household. */
public class CaseList {

    /** Cases whose person's name holds every word of the text, or whose id it is; by name. All where it is blank. */
    public Page<CaseSummary> search(String text, Optional<String> after, int size) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseSummary> find(CaseId id) {
        throw new UnsupportedOperationException();
    }

    /** The members of a household, its head first. */
    public List<CaseSummary> listHousehold(HouseholdId household) {
        throw new UnsupportedOperationException();
    }
}
