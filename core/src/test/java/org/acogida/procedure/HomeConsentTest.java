package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.SampleCase;
import org.acogida.procedure.Command.RecordToldHome;
import org.acogida.procedure.Command.RevokeHomeConsent;
import org.acogida.procedure.Consent.Asked;
import org.acogida.procedure.HomeConsent.Flaw;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeConsentTest {
    private static final OfficerId OTHER = new OfficerId(new UUID(0, 9));

    private final SampleCase of = SampleCase.claimant("2018-10-19T10:00");
    private final Instant at = of.context().at();

    private static RecordToldHome told(OfficerId second, Instant consentedAt, Asked asked, String language) {
        Consent consent = new Consent("díganle a mi mamá", Consent.Given.ORAL, "su familia", asked, language);
        return new RecordToldHome(second, consentedAt, consent, "que está bien");
    }

    private Optional<Flaw> flaw(RecordToldHome command) {
        return HomeConsent.find(of.state(), command, of.context());
    }

    @Test
    void whatThePersonAskedForIsRecordedWhileAClaimStandsAndChangesNothingElse() {
        assertThat(of.refuses(Act.NOTIFY_CONSULATE)).isTrue();
        CaseState before = of.state();
        CaseState after = of.does(told(OTHER, at, Asked.OWN_SCREEN, "es")).state();
        assertThat(after.clocks()).isEqualTo(before.clocks());
        assertThat(after.reached()).isEqualTo(before.reached());
        assertThat(of.refuses(Act.NOTIFY_CONSULATE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_SCREEN, es, ",
        "OWN_PAPER, es, NOT_OWN_SCREEN",
        "SPOKEN, es, NOT_OWN_SCREEN",
        "OWN_SCREEN, mam, NOT_UNDERSTOOD"
    })
    void itIsAskedOnThePersonsOwnScreenInALanguageTheyUnderstand(Asked asked, String language, Flaw flaw) {
        assertThat(flaw(told(OTHER, at, asked, language))).isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void twoOfficersConfirmIt() {
        RecordToldHome alone = told(of.context().by(), at, Asked.OWN_SCREEN, "es");
        assertThat(flaw(alone)).contains(Flaw.ONE_OFFICER);
        assertThatThrownBy(() -> of.decide(alone)).hasMessageContaining("ONE_OFFICER");
    }

    @Test
    void thePersonAgreesBeforeItIsTold() {
        assertThat(flaw(told(OTHER, at.plusNanos(1), Asked.OWN_SCREEN, "es"))).contains(Flaw.TOO_LATE);
    }

    @Test
    void whatWasTakenBackIsGivenAnewOnlyByANewConsent() {
        of.does(new RevokeHomeConsent(""));
        of.at("2018-10-19T12:00");
        assertThat(flaw(told(OTHER, at, Asked.OWN_SCREEN, "es"))).contains(Flaw.TAKEN_BACK);
        assertThat(flaw(told(OTHER, at.plusNanos(1), Asked.OWN_SCREEN, "es"))).isEmpty();
        of.does(new RevokeHomeConsent("")).at("2018-10-19T11:00").does(new RevokeHomeConsent(""));
        of.at("2018-10-19T12:30");
        assertThat(flaw(told(OTHER, of.context().at().minusSeconds(30 * 60), Asked.OWN_SCREEN, "es")))
                .contains(Flaw.TAKEN_BACK);
    }
}
