package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ClosedFile;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Consent;
import org.acogida.procedure.Event;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.Test;

/** What is handed over to an organisation: with consent, only what it needs, and until it is taken back. */
class HandoverPageTest {
    private static final ParticipationId SHELTER = new ParticipationId(UUID.randomUUID());

    private static AdmitParticipant agreed(ParticipationId id, String organisation) {
        return new AdmitParticipant(
                id,
                Participation.Kind.PARTNER,
                Optional.empty(),
                Optional.of(new OrganisationId(organisation)),
                Instant.parse("2018-10-18T21:00:00Z"),
                Optional.of(Instant.parse("2018-12-01T12:00:00Z")),
                Optional.of(new Consent(
                        "sí, que me reciban", Consent.Given.WRITTEN, "alojamiento", Consent.Asked.OWN_PAPER, "es")));
    }

    private static Officer shelter() {
        Officers officers = RunningApplication.context().getBean(Officers.class);
        new UserAccounts(RunningApplication.database())
                .add(
                        new NewUser(
                                "belen", "Albergue", Role.PARTNER, "comar-tapachula", "shelter-belen", Locale.of("es")),
                        "{noop}never used");
        return officers.findByName("belen").orElseThrow();
    }

    @Test
    void anOrganisationSeesWhatItNeedsWhileTheConsentIsLive() {
        SomeCase of = SomeCase.of("Ana", "Albergada", "es").act("2018-10-18", new FileClaim(Manner.ORAL, "huye"));
        Officer shelter = shelter();
        CaseFiles files = RunningApplication.context().getBean(CaseFiles.class);
        assertThatThrownBy(() -> files.open(shelter, Use.SEE_CASE, of.id())).isInstanceOf(ClosedFile.class);
        of.act("2018-10-18", agreed(SHELTER, "shelter-belen"));
        OpenedFile seen = files.open(shelter, Use.SEE_CASE, of.id());
        Person person = seen.state().person().orElseThrow();
        assertThat(person.fullName()).isEqualTo("Ana Albergada");
        assertThat(person.nationality()).isNotEqualTo("HND");
        assertThat(seen.state().claim()).isEqualTo(ClaimStatus.NONE);
        assertThat(seen.state().clocks()).isEmpty();
        assertThat(seen.entries()).noneMatch(one -> one.entry().event() instanceof Event.ClaimFiled);
        of.act("2018-10-18", new EndParticipation(SHELTER, "ya no quiere"));
        assertThatThrownBy(() -> files.open(shelter, Use.SEE_CASE, of.id())).isInstanceOf(ClosedFile.class);
    }

    @Test
    void whatItWouldSeeIsShownBeforeItIsGiven() {
        SomeCase of = SomeCase.of("Ana", "Preguntada", "es").act("2018-10-18", new FileClaim(Manner.ORAL, "huye"));
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            assertThat(officer.page(of.href() + "/consents")).contains(of.href() + "/handover/shelter-belen");
            String shelter = officer.page(of.href() + "/handover/shelter-belen?lang=es");
            assertThat(shelter)
                    .contains("Qué ve Albergue Belén", "Preguntada", "ahora no ve nada")
                    .doesNotContain("Honduras</bdi>", "huye");
            String open = shelter.substring(shelter.indexOf("<table"), shelter.indexOf("</table>"));
            assertThat(open).doesNotContain("Honduras");
            String unhcr = officer.page(of.href() + "/handover/unhcr?lang=es");
            assertThat(unhcr).contains("Honduras</bdi>");
            of.act("2018-10-18", agreed(new ParticipationId(UUID.randomUUID()), "shelter-belen"));
            assertThat(officer.page(of.href() + "/handover/shelter-belen?lang=en"))
                    .contains("The person agreed, for “", "alojamiento");
        }
    }

    @Test
    void nobodyElseCanBeHandedAnything() {
        SomeCase of = SomeCase.of("Ana", "Consulada", "es");
        try (SignedIn officer = new SignedIn(Role.PROTECTION);
                SignedIn reception = new SignedIn(Role.GUARDIAN)) {
            for (String to : new String[] {"consulate", "HND", "hnd"}) {
                assertThat(officer.get(of.href() + "/handover/" + to).statusCode())
                        .isEqualTo(404);
            }
            assertThat(reception.get(of.href() + "/handover/unhcr").statusCode())
                    .isEqualTo(403);
        }
    }
}
