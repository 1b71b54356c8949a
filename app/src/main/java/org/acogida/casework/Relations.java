package org.acogida.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.acogida.access.Officer;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Participation;

/** How accounts stand to cases. */
public final class Relations {
    private Relations() {}

    /**
     * How an account stands to a case at a moment of the procedure; to one that nobody is registered under as to one of its
     * own office.
     */
    public static Set<Relation> of(Officer officer, CaseState state, Instant at) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (Role.listOfOffices().contains(officer.role())) {
            relations.addAll(byOffice(officer, state));
        }
        state.listLive(at).stream()
                .filter(participation -> isOf(officer, participation))
                .forEach(participation -> relations.add(by(participation.kind())));
        if (state.assigned().filter(by -> by.value().equals(officer.id())).isPresent()) {
            relations.add(Relation.ASSIGNED);
        }
        return relations;
    }

    private static Set<Relation> byOffice(Officer officer, CaseState state) {
        return state.office()
                .map(office -> Relation.byOffice(officer, office))
                .orElseGet(() -> EnumSet.of(Relation.OWN, Relation.PART));
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
