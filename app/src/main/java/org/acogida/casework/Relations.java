package org.acogida.casework;

import java.util.EnumSet;
import java.util.Set;
import org.acogida.access.Officer;
import org.acogida.access.Relation;
import org.acogida.procedure.CaseState;

/** How accounts stand to cases. */
public final class Relations {
    private Relations() {}

    /** How an account stands to a case as it is now; to one that nobody is registered under as to one of its own office. */
    public static Set<Relation> of(Officer officer, CaseState state) {
        Set<Relation> relations = state.office()
                .map(office -> EnumSet.copyOf(Relation.byOffice(officer, office)))
                .orElseGet(() -> EnumSet.of(Relation.OWN, Relation.PART));
        if (state.assigned().filter(by -> by.value().equals(officer.id())).isPresent()) {
            relations.add(Relation.ASSIGNED);
        }
        return relations;
    }
}
