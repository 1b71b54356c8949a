package org.acogida.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Relation;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Participation;
import org.springframework.stereotype.Component;

/** How accounts stand to cases. */
@Component
public final class Relations {
    private final OfficeReaches reaches;

    public Relations(OfficeReaches reaches) {
        this.reaches = reaches;
    }

    /**
     * How an account stands to a case at a moment of the procedure; to one that nobody is registered under as to one of its
     * own office.
     */
    public Set<Relation> of(Officer officer, CaseState state, Instant at) {
        Set<Relation> relations = state.office()
                .map(office -> reaches.relations(officer, office))
                .orElseGet(() -> EnumSet.of(Relation.OWN, Relation.PART));
        if (officer.role().isOfOffice() && isAsked(officer, state)) {
            relations.add(Relation.INCOMING);
        }
        state.listLive(at).stream()
                .filter(participation -> isOf(officer, participation))
                .forEach(participation -> relations.add(by(participation.kind())));
        if (state.assigned().filter(by -> by.value().equals(officer.id())).isPresent()) {
            relations.add(Relation.ASSIGNED);
        }
        return relations;
    }

    private static boolean isAsked(Officer officer, CaseState state) {
        return state.transfer()
                .filter(asked -> asked.to().value().equals(officer.office()))
                .isPresent();
    }

    private static boolean isOf(Officer officer, Participation participation) {
        return participation
                        .account()
                        .filter(account -> account.value().equals(officer.id()))
                        .isPresent()
                || participation
                        .organisation()
                        .filter(organisation -> organisation.value().equals(officer.organisation()))
                        .isPresent();
    }

    private static Relation by(Participation.Kind kind) {
        return switch (kind) {
            case INTERPRETER -> Relation.SESSION;
            case REPRESENTATIVE -> Relation.NAMED;
            case GUARDIAN -> Relation.WARD;
            case PARTNER -> Relation.CONSENT;
        };
    }
}
