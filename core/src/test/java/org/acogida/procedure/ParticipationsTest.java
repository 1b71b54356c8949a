package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.DetermineAge;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.Participation.Kind;
import org.acogida.procedure.Participations.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationsTest {
    private static final String THEN = "2018-10-19T10:00";
    private static final Consent AGREED =
            new Consent("sí, que me ayuden", Consent.Given.ORAL, "la entrevista", Consent.Asked.OWN_PAPER, "es");

    private static ParticipationId id(long number) {
        return new ParticipationId(new UUID(0, number));
    }

    private static AdmitParticipant admit(Kind kind, Instant from, Optional<Instant> until, Optional<Consent> consent) {
        boolean partner = kind == Kind.PARTNER;
        return new AdmitParticipant(
                id(1),
                kind,
                partner ? Optional.empty() : Optional.of(new OfficerId(new UUID(0, 9))),
                partner ? Optional.of(new OrganisationId("unhcr")) : Optional.empty(),
                from,
                until,
                consent);
    }

    private static Optional<Flaw> flaw(SampleCase of, AdmitParticipant command) {
        return Participations.find(of.state(), command, of.context());
    }

    private static Optional<Flaw> flaw(SampleCase of, Kind kind, String length, Optional<Consent> consent) {
        Instant at = of.context().at();
        Optional<Instant> until = Optional.of(length).filter(l -> !l.isEmpty()).map(l -> at.plus(Duration.parse(l)));
        return flaw(of, admit(kind, at, until, consent));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERPRETER, PT24H, ",
        "INTERPRETER, PT24H0.001S, TOO_LONG",
        "INTERPRETER, '', ENDLESS",
        "INTERPRETER, PT0S, OVER",
        "REPRESENTATIVE, '', ",
        "REPRESENTATIVE, P4000D, ",
        "PARTNER, P365D, ",
        "PARTNER, P365DT0.001S, TOO_LONG",
        "PARTNER, '', ENDLESS",
        "PARTNER, PT-1S, OVER",
    })
    void aSessionEndsWithinADayAndAConsentWithinAYear(Kind kind, String length, Flaw flaw) {
        assertThat(flaw(SampleCase.arrival(THEN), kind, length, Optional.of(AGREED)))
                .isEqualTo(Optional.ofNullable(flaw));
    }

    @ParameterizedTest
    @CsvSource({"1990-05-04, ADULT", "2000-10-19, ADULT", "2000-10-20, ", "2010-01-01, "})
    void onlyWhoMayBeAChildHasAGuardian(String born, Flaw flaw) {
        SampleCase of = SampleCase.empty(THEN).does(SampleCase.arrived(THEN, SampleLaws.SOUTH, born));
        assertThat(flaw(of, Kind.GUARDIAN, "", Optional.empty())).isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void whoseAgeIsInDoubtMayHaveAGuardianToo() {
        SampleCase of = SampleCase.arrival(THEN)
                .does(new DetermineAge(new Birth(LocalDate.of(1998, 1, 1), LocalDate.of(2002, 1, 1)), "dicho"));
        assertThat(flaw(of, Kind.GUARDIAN, "", Optional.empty())).isEmpty();
    }

    @Test
    void aRepresentativeIsNamedByThePersonAndAPartnerAgreedTo() {
        SampleCase of = SampleCase.arrival(THEN);
        assertThat(flaw(of, Kind.REPRESENTATIVE, "", Optional.empty())).contains(Flaw.NOT_NAMED);
        assertThat(flaw(of, Kind.PARTNER, "PT9H", Optional.empty())).contains(Flaw.NO_CONSENT);
        assertThat(flaw(of, Kind.INTERPRETER, "PT9H", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPOKEN, es, CONSENT_SPOKEN",
        "OWN_SCREEN, es, ",
        "OWN_PAPER, es, ",
        "OWN_PAPER, mam, CONSENT_NOT_UNDERSTOOD"
    })
    void aPartnersConsentIsAskedOfThePersonInALanguageTheyUnderstand(Consent.Asked asked, String language, Flaw flaw) {
        Consent consent = new Consent("sí", Consent.Given.THUMBPRINT, "albergue", asked, language);
        assertThat(flaw(SampleCase.arrival(THEN), Kind.PARTNER, "PT9H", Optional.of(consent)))
                .isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void aConsentHasWordsAndAPurpose() {
        assertThatThrownBy(() -> new Consent(" ", Consent.Given.ORAL, "x", Consent.Asked.SPOKEN, "es"))
                .hasMessageContaining("words or purpose");
        assertThatThrownBy(() -> new Consent("sí", Consent.Given.ORAL, " ", Consent.Asked.SPOKEN, "es"))
                .hasMessageContaining("words or purpose");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPartnerIsAnOrganisationAndAnybodyElseHasAnAccount(Kind kind) {
        Optional<OfficerId> account = Optional.of(new OfficerId(new UUID(0, 9)));
        Optional<OrganisationId> organisation = Optional.of(new OrganisationId("unhcr"));
        boolean partner = kind == Kind.PARTNER;
        assertRefused(kind, account, organisation);
        assertRefused(kind, Optional.empty(), Optional.empty());
        assertRefused(kind, partner ? account : Optional.empty(), partner ? Optional.empty() : organisation);
    }

    private static void assertRefused(Kind kind, Optional<OfficerId> account, Optional<OrganisationId> organisation) {
        assertThatThrownBy(() -> new AdmitParticipant(
                        id(1), kind, account, organisation, Instant.EPOCH, Optional.empty(), Optional.empty()))
                .hasMessageContaining(kind.name());
    }

    @Test
    void itHoldsFromItsBeginningUntilJustBeforeItsEnd() {
        SampleCase of = SampleCase.arrival(THEN);
        Instant from = of.context().at().plusSeconds(600);
        Instant until = from.plusSeconds(3600);
        of.does(admit(Kind.INTERPRETER, from, Optional.of(until), Optional.empty()));
        assertThat(of.state().listLive(from.minusMillis(1))).isEmpty();
        assertThat(of.state().listLive(from)).hasSize(1);
        assertThat(of.state().listLive(until.minusMillis(1))).hasSize(1);
        assertThat(of.state().listLive(until)).isEmpty();
        Participation it = of.state().participations().getFirst();
        assertThat(it.isOpen(from.minusMillis(1))).isTrue();
        assertThat(it.isOpen(until.minusMillis(1))).isTrue();
        assertThat(it.isOpen(until)).isFalse();
    }

    @Test
    void itNeverHoldsBeforeItWasAdmitted() {
        SampleCase of = SampleCase.arrival(THEN);
        Instant at = of.context().at();
        of.does(admit(Kind.REPRESENTATIVE, at.minusSeconds(9999), Optional.empty(), Optional.of(AGREED)));
        assertThat(of.state().participations().getFirst().from()).isEqualTo(at);
        assertThat(of.state().listLive(at.minusMillis(1))).isEmpty();
        assertThat(of.state().listLive(at)).hasSize(1);
    }

    @Test
    void itEndsByOneActWithoutAReasonAndAtTheEarliestEndThatWasSaid() {
        SampleCase of = SampleCase.arrival(THEN);
        Instant at = of.context().at();
        of.does(admit(Kind.PARTNER, at, Optional.of(at.plusSeconds(99_999)), Optional.of(AGREED)));
        of.at("2018-10-19T12:00").does(new EndParticipation(id(1), ""));
        Instant first = of.context().at();
        assertThat(of.state().listLive(first.minusMillis(1))).hasSize(1);
        assertThat(of.state().listLive(first)).isEmpty();
        assertThat(of.state().findParticipation(id(1)).orElseThrow().isOpen(first))
                .isFalse();
        of.at("2018-10-19T13:00").does(new EndParticipation(id(1), ""));
        assertThat(of.state().listLive(first)).isEmpty();
        of.at("2018-10-19T11:00").does(new EndParticipation(id(1), ""));
        assertThat(of.state().listLive(of.context().at())).isEmpty();
    }

    @Test
    void whatStandsUnderAnIdIsNotAdmittedAgainAndWhatStandsUnderNoneIsNotEnded() {
        SampleCase of = SampleCase.arrival(THEN);
        AdmitParticipant command = admit(Kind.REPRESENTATIVE, of.context().at(), Optional.empty(), Optional.of(AGREED));
        of.does(command);
        assertThat(flaw(of, command)).contains(Flaw.ID_TAKEN);
        assertThatThrownBy(() -> of.decide(command)).hasMessageContaining("ID_TAKEN");
        assertThat(Participations.find(of.state(), new EndParticipation(id(2), ""), of.context()))
                .contains(Flaw.ID_UNKNOWN);
    }
}
