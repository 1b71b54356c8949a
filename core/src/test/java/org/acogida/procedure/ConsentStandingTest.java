package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.SampleCase;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.Command.RecordConsentRefused;
import org.acogida.procedure.ConsentStanding.State;
import org.junit.jupiter.api.Test;

/** One row for each organisation and purpose, and nothing given that is not. */
class ConsentStandingTest {
    private static final OrganisationId UNHCR = new OrganisationId("unhcr");
    private static final OrganisationId SHELTER = new OrganisationId("shelter-belen");
    private static final ParticipationId ID = new ParticipationId(new UUID(0, 9));
    private static final Instant MORNING = Instant.parse("2018-10-19T15:00:00Z");

    private static SampleCase arrived() {
        return SampleCase.arrival("2018-10-19T10:00");
    }

    private static RecordConsentRefused refuses(OrganisationId organisation, String purpose) {
        return new RecordConsentRefused(
                new Event.ConsentRefused.Details(organisation, purpose, "", Consent.Asked.OWN_PAPER, "es"));
    }

    private static AdmitParticipant admits(String purpose) {
        return new AdmitParticipant(
                ID,
                Participation.Kind.PARTNER,
                Optional.empty(),
                Optional.of(UNHCR),
                MORNING,
                Optional.of(MORNING.plusSeconds(7 * 86_400)),
                Optional.of(new Consent("sí", Consent.Given.ORAL, purpose, Consent.Asked.OWN_PAPER, "es")));
    }

    private static List<String> told(SampleCase of, Instant at) {
        return ConsentStanding.list(of.state(), of.entries(), at).stream()
                .map(one -> one.organisation() + " " + one.purpose() + " " + one.state())
                .toList();
    }

    @Test
    void whereNobodyAskedNothingStands() {
        assertThat(told(arrived(), MORNING)).isEmpty();
    }

    @Test
    void eachOrganisationAndPurposeStandsByItself() {
        SampleCase of = arrived()
                .does(admits("interview"))
                .does(refuses(UNHCR, "health"))
                .does(refuses(SHELTER, "interview"));
        assertThat(told(of, MORNING.plusSeconds(60)))
                .containsExactlyInAnyOrder(
                        "unhcr interview GIVEN", "unhcr health REFUSED", "shelter-belen interview REFUSED");
    }

    @Test
    void whatIsGivenHoldsUntilItEndsWhateverIsRefusedSince() {
        SampleCase of = arrived().does(admits("interview"));
        of.at("2018-10-20T10:00").does(refuses(UNHCR, " Interview"));
        assertThat(told(of, MORNING.plusSeconds(2 * 86_400))).containsExactly("unhcr interview GIVEN");
        of.at("2018-10-21T10:00").does(new EndParticipation(ID, ""));
        assertThat(told(of, MORNING.plusSeconds(3 * 86_400))).containsExactly("unhcr interview ENDED");
    }

    @Test
    void whatIsOverByItselfEndedThen() {
        SampleCase of = arrived().does(admits("interview"));
        Instant later = MORNING.plusSeconds(8 * 86_400);
        assertThat(ConsentStanding.list(of.state(), of.entries(), later))
                .containsExactly(new ConsentStanding(UNHCR, "interview", State.ENDED, MORNING.plusSeconds(7 * 86_400)));
    }

    @Test
    void whoAgreesAfterARefusalHasAgreed() {
        SampleCase of = arrived().does(refuses(UNHCR, "interview")).does(admits("interview"));
        assertThat(told(of, MORNING.plusSeconds(60))).containsExactly("unhcr interview GIVEN");
    }
}
