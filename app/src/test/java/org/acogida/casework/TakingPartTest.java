package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.Command.RecordToldHome;
import org.acogida.procedure.Command.RevokeHomeConsent;
import org.acogida.procedure.Consent;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.Participation.Kind;
import org.acogida.procedure.ParticipationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is let into a case besides offices, as officers meet it. */
class TakingPartTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static TestDesk desk;
    private static OfficerId interpreter;
    private static OfficerId gone;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        interpreter = account("lucia");
        gone = account("gone");
        new JdbcTemplate(desk.owner()).update("update app_user set enabled = false where username = 'gone'");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static OfficerId account(String name) {
        new UserAccounts(desk.database)
                .add(new NewUser(name, name, Role.INTERPRETER, "comar-tapachula", Locale.of("es")), "{noop}never used");
        return new OfficerId(
                new Officers(desk.wiring.client).findByName(name).orElseThrow().id());
    }

    private static CaseId somebody(long seed) {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(id, new Journeys(seed).family(desk.now()).getFirst());
        return id;
    }

    private static ParticipationId participation() {
        return new ParticipationId(UUID.randomUUID());
    }

    private static AdmitParticipant interpreter(OfficerId account, Instant until) {
        return new AdmitParticipant(
                participation(),
                Kind.INTERPRETER,
                Optional.of(account),
                Optional.empty(),
                desk.now(),
                Optional.of(until),
                Optional.empty());
    }

    private static AdmitParticipant partner(String organisation, CaseId id, Consent.Asked asked) {
        String language = desk.state(id).person().orElseThrow().languages().stream()
                .findFirst()
                .orElseThrow();
        return new AdmitParticipant(
                participation(),
                Kind.PARTNER,
                Optional.empty(),
                Optional.of(new OrganisationId(organisation)),
                desk.now(),
                Optional.of(desk.now().plus(HOUR)),
                Optional.of(new Consent("sí", Consent.Given.WRITTEN, "la entrevista", asked, language)));
    }

    private static Answer invalid(CaseId id, String field, String key, String... arguments) {
        return new Answer.Invalid(id, field, key, List.of(arguments));
    }

    @Test
    void anInterpreterTakesPartForOneSession() {
        CaseId id = somebody(1);
        desk.done(id, interpreter(interpreter, desk.now().plus(HOUR)));
        assertThat(desk.state(id).listLive(desk.now()))
                .extracting(Participation::account)
                .containsExactly(Optional.of(interpreter));
        assertThat(desk.state(id).listLive(desk.now().plus(HOUR))).isEmpty();
        assertThat(desk.submit(id, interpreter(interpreter, desk.now().plus(HOUR.multipliedBy(25)))))
                .isEqualTo(invalid(id, "until", "casework.participation.TOO_LONG"));
    }

    @Test
    void nobodyIsLetInWhoCannotSignIn() {
        CaseId id = somebody(2);
        for (OfficerId who : List.of(gone, new OfficerId(UUID.randomUUID()))) {
            assertThat(desk.submit(id, interpreter(who, desk.now().plus(HOUR))))
                    .isEqualTo(invalid(id, "account", "casework.unfit-account"));
        }
        assertThat(desk.state(id).participations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consulate", "honduras", "embassy-of-honduras", "inm"})
    void noOrganisationIsLetInThatIsNotOnTheList(String organisation) {
        CaseId id = somebody(3);
        assertThat(desk.submit(id, partner(organisation, id, Consent.Asked.OWN_PAPER)))
                .isEqualTo(invalid(id, "organisation", "casework.unknown-organisation", organisation));
    }

    @Test
    void aPartnerIsLetInByConsentThatThePersonRead() {
        CaseId id = somebody(4);
        assertThat(desk.submit(id, partner("unhcr", id, Consent.Asked.SPOKEN)))
                .isEqualTo(invalid(id, "asked", "casework.participation.CONSENT_SPOKEN"));
        AdmitParticipant unhcr = partner("unhcr", id, Consent.Asked.OWN_SCREEN);
        desk.done(id, unhcr);
        assertThat(desk.state(id).listLive(desk.now()))
                .extracting(Participation::consent)
                .containsExactly(unhcr.consent());
    }

    @Test
    void anybodyAtTheDeskRecordsThatConsentWasTakenBack() {
        CaseId id = somebody(5);
        for (Role role : Role.listOfOffices()) {
            AdmitParticipant unhcr = partner("unhcr", id, Consent.Asked.OWN_SCREEN);
            desk.done(id, unhcr);
            Command end = new EndParticipation(unhcr.participation(), "");
            assertThat(desk.wiring.casework.submit(
                            Submission.now(UUID.randomUUID(), id, desk.officer(role), TestDesk.BRIDGE, end)))
                    .as("%s", role)
                    .isInstanceOf(Answer.Done.class);
            assertThat(desk.state(id).listLive(desk.now())).isEmpty();
        }
    }

    @Test
    void whatNobodyTakesPartInCannotBeEnded() {
        CaseId id = somebody(6);
        assertThat(desk.submit(id, new EndParticipation(participation(), "")))
                .isEqualTo(invalid(id, "participation", "casework.participation.ID_UNKNOWN"));
    }

    @Test
    void aMomentOutsideTheCalendarIsNamed() {
        CaseId id = somebody(7);
        Instant longAgo = Instant.parse("1985-01-01T00:00:00Z");
        assertThat(desk.submit(id, interpreter(interpreter, longAgo)))
                .isInstanceOfSatisfying(Answer.Invalid.class, answer -> {
                    assertThat(answer.field()).isEqualTo("until");
                    assertThat(answer.key()).isEqualTo("casework.out-of-range");
                });
    }

    private static RecordToldHome told(CaseId id, OfficerId second) {
        Consent consent =
                partner("unhcr", id, Consent.Asked.OWN_SCREEN).consent().orElseThrow();
        return new RecordToldHome(second, desk.now(), consent, "que está bien, a su consulado");
    }

    @Test
    void theCountryIsToldOnlyWithTwoOfficersWhoCanSignIn() {
        CaseId id = somebody(8);
        for (OfficerId who : List.of(gone, new OfficerId(UUID.randomUUID()))) {
            assertThat(desk.submit(id, told(id, who))).isEqualTo(invalid(id, "second", "casework.unknown-account"));
        }
        assertThat(desk.submit(id, told(id, desk.officer(Role.SUPERVISOR))))
                .isEqualTo(invalid(id, "second", "casework.told-home.ONE_OFFICER"));
        desk.done(id, told(id, desk.officer(Role.PROTECTION)));
        for (Role role : Role.listOfOffices()) {
            assertThat(desk.wiring.casework.submit(Submission.now(
                            UUID.randomUUID(), id, desk.officer(role), TestDesk.BRIDGE, new RevokeHomeConsent(""))))
                    .as("%s", role)
                    .isInstanceOf(Answer.Done.class);
        }
        assertThat(desk.submit(id, told(id, desk.officer(Role.PROTECTION))))
                .isEqualTo(invalid(id, "consentedAt", "casework.told-home.TAKEN_BACK"));
    }
}
