package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two supervisors erase a person by the page. */
class RetentionPagesTest {
    private static final String CANARY = "Quetzalcanaria";
    private static final String ACT = "LGPDPPSO 18, acuerdo 4/2026";
    private static final ReadDesk DESK = new ReadDesk();
    private static final Pattern ORDER = Pattern.compile("/retention/orders/[0-9a-f-]{36}");

    @BeforeAll
    static void another() {
        DESK.addUser("eva", Role.SUPERVISOR, ReadDesk.OFFICE);
        DESK.addUser("mar", Role.SUPERVISOR, ReadDesk.OFFICE);
        DESK.addUser("luz", Role.SUPERVISOR, ReadDesk.OFFICE);
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static UUID somebody() {
        return DESK.register("eva", ReadDesk.OFFICE, "Marta", CANARY);
    }

    private static String folio(UUID id) {
        return id.toString().substring(28);
    }

    private static HttpResponse<String> order(HttpBrowser browser, UUID id, String folio) {
        String form = "/retention/order?case=" + id;
        return browser.post(
                form, "/retention/order", Map.of("case", id.toString(), "erasureAct", ACT, "erasureFolio", folio));
    }

    private static String address(HttpBrowser browser) {
        Matcher found = ORDER.matcher(browser.get("/retention").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HttpResponse<String> confirm(HttpBrowser browser, String order, String folio, String password) {
        Map<String, String> typed = new HashMap<>(Map.of("erasureFolio", folio, "stepUp", password));
        return browser.post(order, order, typed);
    }

    @Test
    void oneOrdersAndAnotherConfirmsWithFolioAndPassword() {
        UUID id = somebody();
        try (HttpBrowser eva = DESK.signedIn("eva");
                HttpBrowser luz = DESK.signedIn("luz")) {
            assertThat(order(eva, id, "00000000").statusCode()).isEqualTo(422);
            HttpResponse<String> ordered = order(eva, id, folio(id));
            assertThat(HttpBrowser.where(ordered)).isEqualTo("/retention?done=ordered");
            String order = address(eva);
            assertThat(eva.get("/retention?lang=en").body())
                    .contains(folio(id).toUpperCase(Locale.ROOT), ACT, "another supervisor confirms it")
                    .doesNotContain(CANARY, "Marta");
            assertThat(confirm(eva, order, folio(id), RunningApplication.PASSWORD)
                            .statusCode())
                    .as("one's own")
                    .isEqualTo(403);
            assertThat(confirm(luz, order, "00000000", RunningApplication.PASSWORD)
                            .statusCode())
                    .as("another file's")
                    .isEqualTo(422);
            HttpResponse<String> wrong = confirm(luz, order, folio(id), "not-the-password");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).doesNotContain("not-the-password");
            assertThat(luz.get("/cases/" + id).statusCode()).isEqualTo(200);
            assertThat(HttpBrowser.where(confirm(luz, order, folio(id), RunningApplication.PASSWORD)))
                    .isEqualTo("/retention?done=erased");
            assertThat(luz.get("/cases/" + id).statusCode()).isEqualTo(404);
            assertThat(luz.get(order).statusCode()).isEqualTo(404);
            assertThat(luz.get("/retention?lang=en").body())
                    .contains(folio(id).toUpperCase(Locale.ROOT), "eva, luz")
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void whoeverGuessesAtThePasswordWaits() {
        UUID id = somebody();
        try (HttpBrowser eva = DESK.signedIn("eva");
                HttpBrowser mar = DESK.signedIn("mar")) {
            order(eva, id, folio(id));
            String order = address(eva);
            for (int i = 0; i < 5; i++) {
                confirm(mar, order, folio(id), "guess-" + i);
            }
            HttpResponse<String> waits = confirm(mar, order, folio(id), RunningApplication.PASSWORD);
            assertThat(waits.statusCode()).isEqualTo(422);
            assertThat(mar.get("/cases/" + id).statusCode()).isEqualTo(200);
            DESK.clock.move(Duration.ofMinutes(1));
            mar.post(order, order + "/withdraw", Map.of());
            assertThat(mar.get(order).statusCode()).isEqualTo(404);
            assertThat(mar.get("/cases/" + id).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whileAHoldStandsThePageSaysSoAndOffersNothing() {
        UUID id = somebody();
        String acts = "/cases/" + id + "/acts/";
        try (HttpBrowser eva = DESK.signedIn("eva")) {
            eva.post(
                    acts + "place-legal-hold",
                    acts + "place-legal-hold",
                    Map.of("kind", "COMPLAINT", "basis", "queja CNDH 12/2018"));
            String page = eva.get("/retention/order?lang=en&case=" + id).body();
            assertThat(page).contains("It is held, whatever else").doesNotContain("erasureAct", CANARY);
            assertThat(eva.get("/retention?lang=en").body()).contains("Complaint or claim for damages");
            assertThat(eva.post(
                                    "/account",
                                    "/retention/order",
                                    Map.of("case", id.toString(), "erasureAct", ACT, "erasureFolio", folio(id)))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void itIsForSupervisorsOfTheOfficeAlone() {
        UUID id = somebody();
        UUID elsewhere = DESK.register("station", ReadDesk.ELSEWHERE, "Rosa", CANARY);
        try (HttpBrowser legal = DESK.signedIn("legal");
                HttpBrowser eva = DESK.signedIn("eva")) {
            assertThat(eva.get("/cases/" + id).body()).contains("/retention/order?case=" + id);
            assertThat(legal.get("/cases/" + id).body()).doesNotContain("/retention/order");
            assertThat(legal.get("/retention").statusCode()).isEqualTo(403);
            assertThat(legal.get("/retention/order?case=" + id).statusCode()).isEqualTo(403);
            assertThat(eva.get("/retention/order?case=" + elsewhere).statusCode())
                    .isEqualTo(404);
            assertThat(eva.get("/retention/order?case=nobody").statusCode()).isEqualTo(404);
            assertThat(eva.get("/retention/orders/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
        }
    }
}
