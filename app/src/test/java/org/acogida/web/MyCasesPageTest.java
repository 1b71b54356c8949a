package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.Consent;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Participation.Kind;
import org.acogida.procedure.ParticipationId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody sees who takes part in cases without working at an office. */
class MyCasesPageTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static void act(SomeCase one, Command command) {
        Answer answer = RunningApplication.context()
                .getBean(Casework.class)
                .submit(Submission.now(
                        UUID.randomUUID(), one.id(), new OfficerId(SomeCase.supervisor()), SomeCase.OFFICE, command));
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    private static AdmitParticipant admit(Kind kind) {
        Instant now = RichCase.now();
        boolean partner = kind == Kind.PARTNER;
        return new AdmitParticipant(
                new ParticipationId(UUID.randomUUID()),
                kind,
                partner ? Optional.empty() : Optional.of(new OfficerId(RichCase.account(Role.valueOf(kind.name())))),
                partner ? Optional.of(new OrganisationId("unhcr")) : Optional.empty(),
                now,
                Optional.of(now.plus(HOUR)),
                partner
                        ? Optional.of(new Consent(
                                "sí", Consent.Given.WRITTEN, "la entrevista", Consent.Asked.OWN_SCREEN, "es"))
                        : Optional.empty());
    }

    @Test
    void aPartListsTheCaseAndShowsWhatItNeedsUntilItEnds() {
        SomeCase one = SomeCase.of("Xóchitl", "Canaria", "es");
        AdmitParticipant session = admit(Kind.INTERPRETER);
        AdmitParticipant consent = admit(Kind.PARTNER);
        act(one, session);
        act(one, consent);
        try (SignedIn interpreter = new SignedIn(Role.INTERPRETER);
                SignedIn partner = new SignedIn(Role.PARTNER);
                SignedIn guardian = new SignedIn(Role.GUARDIAN)) {
            assertThat(interpreter.page("/mine"))
                    .contains(one.href(), "Xóchitl")
                    .doesNotContain("Canaria");
            assertThat(partner.page("/mine")).contains(one.href(), "Xóchitl Canaria");
            assertThat(guardian.page("/mine")).doesNotContain(one.href(), "Canaria");
            assertThat(interpreter.page(one.href())).contains("Xóchitl").doesNotContain("Canaria", "HND", "Honduras");
            act(one, new EndParticipation(session.participation(), ""));
            act(one, new EndParticipation(consent.participation(), ""));
            assertThat(interpreter.page("/mine")).doesNotContain(one.href());
            assertThat(partner.page("/mine")).doesNotContain(one.href());
            assertThat(partner.get(one.href()).statusCode()).isEqualTo(403);
            for (SignedIn over : List.of(interpreter, partner)) {
                assertThat(new String(over.get(one.href() + "?lang=en").body(), StandardCharsets.UTF_8))
                        .contains(
                                "This file is not open to you",
                                "is over or was taken back",
                                "Ask the office that has it")
                        .doesNotContain("Another office has it", one.href() + "/acts/", "Xóchitl");
            }
        }
    }

    @Test
    void theCaseFileTellsItsOfficersWhoTakesPartAndUntilWhenAndNoInterpreter() {
        SomeCase one = SomeCase.of("Itzel", "Mazariegos", "es");
        AdmitParticipant session = admit(Kind.INTERPRETER);
        act(one, session);
        act(one, admit(Kind.PARTNER));
        act(one, new EndParticipation(session.participation(), ""));
        try (SignedIn officer = new SignedIn(Role.PROTECTION);
                SignedIn partner = new SignedIn(Role.PARTNER)) {
            String parts = section(officer.page(one.href() + "?lang=en"));
            assertThat(parts).contains("UNHCR", "Organisation · until ", "Interpreter, for one session · over since ");
            assertThat(parts.indexOf("UNHCR")).isLessThan(parts.indexOf("Interpreter"));
            assertThat(section(partner.page(one.href() + "?lang=en"))).isEmpty();
        }
    }

    private static String section(String page) {
        int at = page.indexOf("id=\"parts-title\"");
        return at < 0 ? "" : page.substring(at, page.indexOf("</section>", at));
    }

    @Test
    void theListItselfTellsNobodyWhoTakesPart() {
        SomeCase one = SomeCase.of("Ana", "Jota", "es");
        act(one, admit(Kind.INTERPRETER));
        act(one, admit(Kind.PARTNER));
        List<UUID> kept = RunningApplication.context()
                .getBean(JdbcTemplate.class)
                .query("select who from participant", (row, number) -> row.getObject(1, UUID.class));
        assertThat(Set.copyOf(kept)).hasSizeGreaterThan(1).doesNotContain(RichCase.account(Role.INTERPRETER));
    }

    @Test
    void whoTakesPartSeesNoListOfTheDesk() {
        for (Role role : List.of(Role.INTERPRETER, Role.REPRESENTATIVE, Role.GUARDIAN, Role.PARTNER, Role.AUDITOR)) {
            try (SignedIn somebody = new SignedIn(role)) {
                for (String page : List.of("/worklist", "/board", "/reception", "/exports")) {
                    assertThat(somebody.get(page).statusCode())
                            .as("%s %s", role, page)
                            .isEqualTo(403);
                }
                assertThat(somebody.get("/").headers().firstValue("Location").orElse(""))
                        .endsWith(role == Role.AUDITOR ? "/access" : "/mine");
                assertThat(somebody.page(role == Role.AUDITOR ? "/access" : "/mine"))
                        .doesNotContain("href=\"/worklist\"", "href=\"/reception\"");
            }
        }
    }
}
