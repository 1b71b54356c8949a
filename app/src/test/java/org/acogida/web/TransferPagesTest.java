package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command.TakeBackTransfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the page of transfers shows and does. */
class TransferPagesTest {

    private static CaseState state(CaseId id) {
        return Reach.whole(() ->
                        RunningApplication.context().getBean(Casework.class).find(id))
                .orElseThrow();
    }

    private static HttpResponse<byte[]> answer(SignedIn officer, SomeTransfer asked, String how, String reason) {
        return officer.post(
                "/transfers",
                "/transfers/" + asked.id() + "/" + how,
                Map.of(
                        "commandId",
                        UUID.randomUUID().toString(),
                        "case",
                        asked.cases().getFirst().toString(),
                        "reason",
                        reason));
    }

    /** What a page says of one transfer. */
    private static String article(String page, SomeTransfer asked) {
        int from = page.indexOf("aria-labelledby=\"in-" + asked.id() + "\"");
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</article>", from));
    }

    @Test
    void whoeverIsAskedSeesWhatTheAnswerNeedsAndNoName() {
        SomeTransfer asked = SomeTransfer.of("Xochimitl");
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            String article = article(officer.page("/transfers?lang=es"), asked);
            assertThat(article)
                    .contains("2 personas, de Siglo XXI", "su hermana vive en Tapachula", "A. X.", "L. X.")
                    .contains("Sin respuesta desde el")
                    .doesNotContain("Xochimitl", "huye de la mara");
            assertThat(officer.page("/worklist?lang=es")).contains("la respuesta de su oficina");
            assertThat(officer.page("/worklist?lang=en")).contains("your office’s answer");
        }
    }

    @Test
    void theFamilyIsReceivedTogetherAndTheFileIsOneStepAway() {
        SomeTransfer asked = SomeTransfer.of("Confirmada");
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            assertThat(answer(officer, asked, "confirm", "").statusCode()).isEqualTo(302);
            assertThat(asked.cases())
                    .allSatisfy(id -> assertThat(state(id).office()).contains(SomeCase.OFFICE));
            assertThat(officer.page("/transfers"))
                    .contains("href=\"/cases/" + asked.cases().getFirst() + "\"")
                    .doesNotContain("in-" + asked.id());
            assertThat(officer.page("/cases/" + asked.cases().getLast() + "?lang=es"))
                    .contains("El expediente pasó de Siglo XXI a");
        }
    }

    @Test
    void toDeclineTakesAReason() {
        SomeTransfer asked = SomeTransfer.of("Rechazada");
        try (SignedIn officer = new SignedIn(Role.STATION)) {
            HttpResponse<byte[]> without = answer(officer, asked, "decline", " ");
            assertThat(without.statusCode()).isEqualTo(409);
            assertThat(new String(without.body(), StandardCharsets.UTF_8)).contains("in-" + asked.id());
            assertThat(answer(officer, asked, "decline", "no hay lugar").statusCode())
                    .isEqualTo(302);
            assertThat(state(asked.cases().getFirst()).transfer()).isEmpty();
            assertThat(state(asked.cases().getFirst()).office()).isNotEqualTo(Optional.of(SomeCase.OFFICE));
        }
    }

    @Test
    void whatWasTakenBackMeanwhileIsSaid() {
        SomeTransfer asked = SomeTransfer.of("Retirada");
        SomeTransfer.done(asked.cases().getLast(), new TakeBackTransfer(asked.id(), "ya no"));
        try (SignedIn officer = new SignedIn(Role.SUPERVISOR)) {
            HttpResponse<byte[]> late = answer(officer, asked, "confirm", "");
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(new String(late.body(), StandardCharsets.UTF_8)).contains("role=\"alert\"");
        }
    }

    @Test
    void theFormNamesTheWholeFamilyAndTakesAReasonForWhoStays() {
        SomeTransfer asked = SomeTransfer.of("Familia");
        CaseId mother = asked.cases().getFirst();
        String child = asked.cases().getLast().toString();
        try (SignedIn officer = new SignedIn(Role.SUPERVISOR)) {
            answer(officer, asked, "confirm", "");
            String form = "/cases/" + mother + "/acts/ask-transfer";
            assertThat(officer.page(form + "?lang=es"))
                    .contains("value=\"" + child + "\" checked=\"checked\"", "Va el expediente entero")
                    .contains("value=\"ciudad-hidalgo\"")
                    .doesNotContain("value=\"comar-tapachula\"");
            Map<String, String> apart = Map.of(
                    "commandId",
                    UUID.randomUUID().toString(),
                    "to",
                    "ciudad-hidalgo",
                    "reason",
                    "trabajo",
                    "version",
                    "");
            HttpResponse<byte[]> silent = officer.post(form, form, apart);
            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(new String(silent.body(), StandardCharsets.UTF_8))
                    .contains("id=\"whyApart-fault\"", "id=\"familyView-fault\"");
            Map<String, String> together = Map.of(
                    "commandId",
                    UUID.randomUUID().toString(),
                    "to",
                    "ciudad-hidalgo",
                    "reason",
                    "trabajo",
                    "family",
                    child);
            assertThat(officer.post(form, form, together).statusCode()).isEqualTo(302);
            assertThat(state(asked.cases().getLast()).transfer()).isPresent();
            assertThat(officer.page("/transfers?lang=es")).contains("/acts/take-back-transfer", "a Ciudad Hidalgo");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PROTECTION", "STATION", "SUPERVISOR"})
    void noOtherRoleSeesThem(Role role) {
        try (SignedIn other = new SignedIn(role)) {
            assertThat(other.get("/transfers").statusCode()).isEqualTo(403);
        }
    }

    /** The relation alone, as of offices that reach nothing of each other's. */
    @ParameterizedTest
    @EnumSource(names = {"PROTECTION", "STATION", "SUPERVISOR"})
    void beingAskedOpensNoMoreThanWhatTheAnswerNeeds(Role role) {
        assertThat(new Access().listSeen(role, Set.of(Relation.INCOMING)))
                .containsExactlyInAnyOrder(
                        "case.id",
                        "case.version",
                        "case.transfer",
                        "case.held",
                        "case.clocks",
                        "person.needs",
                        "person.languages",
                        "circumstances.unaccompanied",
                        "circumstances.cares-for-child",
                        "event.transfer-asked",
                        "transfer-asked.reason",
                        "transfer-asked.why-apart",
                        "transfer-asked.family-view");
    }
}
