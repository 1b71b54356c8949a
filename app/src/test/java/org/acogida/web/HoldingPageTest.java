package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RecordCounsel;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.CounselAccess;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Manner;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the page of whoever is held shows, and to whom. */
class HoldingPageTest {
    /** Somebody admitted to a station while the announced rules were in force. */
    static SomeCase held(String surnames) {
        return SomeCase.of("Alojada", surnames, "es")
                .act("2018-10-18", new TakeStep(Act.HAND_OVER, ""))
                .act("2018-10-18", new AdmitToStation("Siglo XXI", "motivos"));
    }

    /** What a page says between a case's link and the next one's. */
    private static String row(String page, SomeCase one) {
        int from = page.indexOf("href=\"" + one.href() + "\"");
        assertThat(from).isPositive();
        int until = page.indexOf("</article>", from);
        return page.substring(from, until);
    }

    @Test
    void everyLimitStandsWithItsArticleAndTheReleaseIsOneStepAway() {
        SomeCase one = held("Uno");
        try (SignedIn station = new SignedIn(Role.STATION);
                SignedIn legal = new SignedIn(Role.LEGAL)) {
            String row = row(station.page("/holding?lang=en"), one);
            assertThat(row)
                    .contains(one.href() + "/acts/release")
                    .contains("LM 68", "LM 111", "Anuncio SEGOB", "announced, not the law")
                    .containsSubsequence(
                            "<strong>Presentation", "<strong>Holding in a station", "<strong>Announced holding");
            assertThat(row.split("ends first: protects", -1)).hasSize(2);
            assertThat(row(legal.page("/holding?lang=es"), one))
                    .contains("anunciado, no es ley")
                    .doesNotContain("/acts/release");
            assertThat(legal.page("/holding?lang=es")).contains("Protege lo que vence primero");
        }
    }

    @Test
    void whatTheLawOffersInPlaceOfTheStationStandsByWhoeverIsHeldWithItsArticle() {
        SomeCase claimant = SomeCase.of("Alojada", "Ofrecida", "es")
                .act("2018-10-18", new FileClaim(Manner.ORAL, "teme"))
                .act("2018-10-18", new TakeStep(Act.HAND_OVER, ""));
        try (SignedIn station = new SignedIn(Role.STATION)) {
            String form = station.page(claimant.href() + "/acts/admit-to-station?lang=en");
            assertThat(form)
                    .containsSubsequence("In place of the station", "Visitor card", "LM 52-V-c", "Custody", "LM 101");
            claimant.act("2018-10-18", new AdmitToStation("Siglo XXI", "no hay albergue con lugar"));
            assertThat(row(station.page("/holding?lang=en"), claimant))
                    .containsSubsequence("In place of the station", "Visitor card", "LM 52-V-c", "Weekly sign-in")
                    .containsSubsequence("LM 101", "to confirm");
            String file = station.page(claimant.href() + "?lang=en");
            assertThat(file)
                    .containsSubsequence("In place of the station", "LM 52-V-c")
                    .contains("Why no alternative is taken", "no hay albergue con lugar");
            claimant.act("2018-10-18", new TakeStep(Act.RELEASE, ""));
            assertThat(station.page(claimant.href() + "?lang=en")).doesNotContain("In place of the station");
        }
        SomeCase other = held("Otra");
        try (SignedIn station = new SignedIn(Role.STATION)) {
            assertThat(row(station.page("/holding?lang=en"), other))
                    .contains("LM 101")
                    .doesNotContain("LM 52-V-c");
            assertThat(station.page("/laws/mx-2018?lang=en"))
                    .containsSubsequence("Alternatives to holding", "Visitor card", "DIF shelter");
            assertThat(station.page("/laws/de-2022?lang=en"))
                    .containsSubsequence("Alternatives to holding", "This law has none");
        }
    }

    @Test
    void whoWritesNoReasonAdmitsNobodyAndLosesNothing() {
        SomeCase one = SomeCase.of("Alojada", "Sin motivo", "es").act("2018-10-18", new TakeStep(Act.HAND_OVER, ""));
        try (SignedIn station = new SignedIn(Role.STATION)) {
            String form = one.href() + "/acts/admit-to-station?lang=en";
            HttpResponse<byte[]> refused = station.post(
                    form, form, Map.of("commandId", UUID.randomUUID().toString(), "site", "Siglo XXI", "reasons", ""));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                    .contains("Alternatives not weighed", "value=\"Siglo XXI\"");
        }
    }

    @Test
    void theFileAndTheLawShowBothSideBySide() {
        SomeCase one = held("Dos");
        try (SignedIn supervisor = new SignedIn(Role.SUPERVISOR)) {
            for (String page : new String[] {one.href(), "/laws/mx-announced-2018-10"}) {
                assertThat(supervisor.page(page + "?lang=en"))
                        .as(page)
                        .contains(
                                "What was announced and the law, side by side",
                                "Announced holding (Anuncio SEGOB, octubre de 2018) runs until",
                                "Presentation (LM 68)",
                                "The program goes by that date");
            }
            assertThat(supervisor.page(one.href() + "?lang=en"))
                    .contains("21 Dec 2018", "20 Oct 2018, 04:00", "Thu 8 Nov");
            for (String law : new String[] {"mx-2018", "mx-2023-03", "de-2022"}) {
                assertThat(supervisor.page("/laws/" + law + "?lang=en")).as(law).doesNotContain("side by side");
            }
        }
    }

    @Test
    void whoIsWithoutCounselStandsWithTheHoursUntilSomebodyCameAndTheFileKeepsTheLog() {
        SomeCase one = held("Sin asesoría");
        try (SignedIn station = new SignedIn(Role.STATION);
                SignedIn legal = new SignedIn(Role.LEGAL);
                SignedIn supervisor = new SignedIn(Role.SUPERVISOR)) {
            assertThat(row(station.page("/holding?lang=en"), one))
                    .containsPattern("Without legal counsel: \\d+ h since admission")
                    .contains("LM 70", "to confirm", one.href() + "/acts/record-counsel");
            assertThat(station.page(one.href() + "?lang=en")).contains("Nobody has noted whether");

            one.act("2018-10-18", counsel(CounselAccess.REFUSED_ENTRY, 0, "no había sala"));
            assertThat(row(station.page("/holding?lang=en"), one)).contains("Without legal counsel");
            String form = one.href() + "/acts/record-counsel?lang=en";
            Map<String, String> visit = Map.of(
                    "commandId", UUID.randomUUID().toString(),
                    "counsel", "CAME",
                    "happenedAt", "2018-10-19T08:00",
                    "counselMinutes", "45",
                    "language", "Spanish",
                    "words", "Lcda. Ruiz, de la barra");
            Map<String, String> wrong = new HashMap<>(visit);
            wrong.put("counselMinutes", "1441");
            assertThat(legal.post(form, form, wrong).statusCode()).isEqualTo(422);
            HttpResponse<byte[]> sent = legal.post(form, form, visit);
            assertThat(sent.statusCode())
                    .as(new String(sent.body(), StandardCharsets.UTF_8))
                    .isEqualTo(302);

            assertThat(row(legal.page("/holding?lang=en"), one)).doesNotContain("Without legal counsel");
            assertThat(supervisor.page(one.href() + "?lang=en"))
                    .containsSubsequence(
                            "Legal counsel", "Counsel came", "45 min · Spanish", "Counsel was refused entry")
                    .contains("Lcda. Ruiz", "no había sala");
            assertThat(station.page(one.href() + "?lang=es"))
                    .contains("Vino quien asesora", "45 min")
                    .doesNotContain("Lcda. Ruiz", "no había sala");
        }
    }

    private static RecordCounsel counsel(CounselAccess access, int minutes, String words) {
        return new RecordCounsel(access, Instant.parse("2018-10-18T21:00:00Z"), minutes, "", words);
    }

    @Test
    void aChildFoundInAStationStandsFirstUntilReleased() {
        held("Tres");
        SomeCase child = SomeCase.ofUnknownAge()
                .act(
                        "2018-10-18",
                        new RecordIncident(
                                new IncidentId(UUID.randomUUID()),
                                Incident.Kind.CHILD_IN_STATION,
                                Instant.parse("2018-10-18T12:00:00Z"),
                                "la vio el turno"));
        try (SignedIn protection = new SignedIn(Role.PROTECTION)) {
            String page = protection.page("/holding?lang=es");
            assertThat(page.indexOf("salida inmediata")).isPositive().isLessThan(page.indexOf(child.href()));
            assertThat(page.indexOf(child.href())).isLessThan(page.indexOf("</section>"));
            assertThat(row(page, child)).contains("RLGDNNA 111", "por confirmar", "/acts/release");
            child.act("2018-10-18", new TakeStep(Act.RELEASE, ""));
            assertThat(protection.page("/holding?lang=es")).doesNotContain(child.href());
        }
    }

    @Test
    void aCursorThatIsNoneGivesTheFirstPage() {
        held("Cuatro");
        try (SignedIn station = new SignedIn(Role.STATION)) {
            for (String cursor : new String[] {"foo", "child-foo", "child-", "_"}) {
                assertThat(station.get("/holding?after=" + cursor).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"PROTECTION", "STATION", "SUPERVISOR", "LEGAL"})
    void whoHasNothingToDoWithItSeesNobody(Role role) {
        try (SignedIn other = new SignedIn(role)) {
            assertThat(other.get("/holding").statusCode()).isEqualTo(403);
            assertThat(other.page("/laws")).doesNotContain("href=\"/holding\"");
        }
    }
}
