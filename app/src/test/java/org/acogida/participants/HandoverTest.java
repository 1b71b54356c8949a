package org.acogida.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.access.Access;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.procedure.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {
    private static final Set<String> OF_PARTNERS = new Access().listSeen(Role.PARTNER, Set.of(Relation.CONSENT));

    @ParameterizedTest
    @EnumSource(Organisation.Kind.class)
    void nobodyNeedsWhatPartnersMayNotSeeAndEverybodyWhichCaseItIs(Organisation.Kind kind) {
        assertThat(Handover.listNeeded(kind)).isSubsetOf(OF_PARTNERS).contains("case.id", "case.version");
    }

    /** So that a field which is opened to partners is judged for each kind of organisation. */
    @Test
    void whatPartnersMaySeeIsJudgedFieldByField() {
        Set<String> judged = Arrays.stream(Organisation.Kind.values())
                .flatMap(kind -> Handover.listNeeded(kind).stream())
                .collect(Collectors.toSet());
        assertThat(judged).isEqualTo(OF_PARTNERS);
    }

    @Test
    void aShelterSeesWhoComesAndWhatTheyNeedAndNothingOfTheClaim() {
        assertThat(Handover.listNeeded(new OrganisationId("shelter-belen")))
                .contains("person.given-names", "person.sex", "person.birth", "person.needs", "person.languages")
                .doesNotContain(
                        "case.claim",
                        "case.pathway",
                        "case.held",
                        "case.clocks",
                        "person.nationality",
                        "event.claim-filed",
                        "event.decision-served");
    }

    @Test
    void whoeverIsNotOnTheListSeesNothingOfAPerson() {
        assertThat(Handover.listNeeded(new OrganisationId("consulate"))).containsOnly("case.id", "case.version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field, unhcr",
                "field, unhcr, child-protection, shelter, legal-aid, ombudsman, hnd",
                "field, unhcr, child-protection, shelter, legal-aid, consulate"
            })
    void thereIsNoPlaceForAState(String head) {
        assertThatThrownBy(() -> Handover.read(head)).hasMessageContaining("the first line must be");
    }

    @Test
    void aFaultyRowIsNamed() {
        String head = "field, unhcr, child-protection, shelter, legal-aid, ombudsman\n";
        assertThatThrownBy(() -> Handover.read(head + "case.id, yes, yes, yes, yes"))
                .hasMessageContaining("must have a field and 5 answers");
        assertThatThrownBy(() -> Handover.read(head + "case.id, yes, yes, yes, yes, maybe"))
                .hasMessageContaining("'maybe' is no answer");
    }
}
