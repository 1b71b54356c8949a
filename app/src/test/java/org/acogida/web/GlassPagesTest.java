package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Opening a file through the glass, as pages and programs do it (safety R3). */
class GlassPagesTest {
    private static final String CANARY = "Quetzalcanaria";
    private static final String REASON = "Su hija está en urgencias";
    private static final ReadDesk DESK = new ReadDesk();
    private static final Pattern REVIEW = Pattern.compile("/readings/glass/[0-9a-f-]{36}");

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static UUID elsewhere() {
        return DESK.register("station", ReadDesk.ELSEWHERE, "Marta", CANARY);
    }

    @Test
    void aClosedFileSaysNothingAndOpensForAnHourToWhoeverGaveAReason() {
        UUID id = elsewhere();
        String page = "/cases/" + id;
        try (HttpBrowser browser = DESK.signedIn("protection");
                HttpBrowser other = DESK.signedIn("legal")) {
            HttpResponse<String> closed = browser.get(page + "?lang=en");
            assertThat(closed.statusCode()).isEqualTo(403);
            assertThat(closed.body()).contains(page + "/glass").doesNotContain(CANARY, "Siglo XXI", "Mar 1985");
            assertThat(browser.get(page + "/glass").body()).doesNotContain(CANARY, "Siglo XXI");
            HttpResponse<String> tooShort = browser.post(page + "/glass", page + "/glass", Map.of("glassReason", "ya"));
            assertThat(tooShort.statusCode()).isEqualTo(422);
            assertThat(browser.get(page).statusCode()).isEqualTo(403);

            HttpResponse<String> opened = browser.post(page + "/glass", page + "/glass", Map.of("glassReason", REASON));
            assertThat(HttpBrowser.where(opened)).isEqualTo(page);
            assertThat(browser.get(page).body()).contains(CANARY, "60 minutes are left");
            assertThat(other.get(page).statusCode()).isEqualTo(403);
            assertThat(browser.get("/cases/" + elsewhere()).statusCode()).isEqualTo(403);
            DESK.clock.move(Duration.ofMinutes(4));
            assertThat(browser.get(page).body()).contains("56 minutes are left");
            for (int i = 0; i < 14; i++) {
                DESK.clock.move(Duration.ofMinutes(4));
                browser.get("/keys");
            }
            assertThat(browser.get(page).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anAddressThatNamesNobodyIsNotFoundAndJudgingIsForThoseWhoJudge() {
        UUID id = elsewhere();
        try (HttpBrowser browser = DESK.signedIn("protection")) {
            assertThat(browser.get("/cases/" + id + "/glass").statusCode()).isEqualTo(200);
            assertThat(browser.get("/readings/glass").statusCode()).isEqualTo(403);
            assertThat(browser.get("/cases/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
            assertThat(browser.get("/cases/nobody/glass").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoWasNotOpenedIsShownByInitialsYearAndOffice() {
        UUID closed = elsewhere();
        UUID open = DESK.register("reception", ReadDesk.OFFICE, "Rosa", "Mictlancanaria");
        String token = DESK.token("legal");
        try (HttpBrowser browser = DESK.signedIn("legal")) {
            String found = browser.get("/reception?lang=en&q=canaria").body();
            assertThat(found)
                    .contains("/cases/" + closed, "M. Q.", "1985 · Siglo XXI", "/cases/" + open, "R. M.")
                    .doesNotContain(CANARY, "Marta", "Rosa");
            assertThat(browser.get("/cases/" + open).body()).contains("Rosa Mictlancanaria");
            assertThat(browser.get("/reception?lang=en&q=canaria").body()).contains("Rosa Mictlancanaria");
            assertThat(browser.get("/worklist").body())
                    .contains("Rosa Mictlancanaria")
                    .doesNotContain(closed.toString(), CANARY, "Marta");
            String told = DESK.api(token, "/cases?limit=20&q=canaria").body();
            assertThat(told)
                    .contains(closed.toString(), open.toString(), "\"initials\":\"M. Q.\"", "\"yearOfBirth\":1985")
                    .doesNotContain(CANARY, "Marta");
            assertThat(DESK.api(token, "/worklist?limit=20").body())
                    .contains(open.toString())
                    .doesNotContain(closed.toString(), CANARY, "Marta");
            assertThat(DESK.api(token, "/cases?q=c").statusCode()).isEqualTo(422);
            assertThat(DESK.api(token, "/cases").statusCode()).isEqualTo(400);
            assertThat(browser.post("/worklist", "/worklist/assign", Map.of("case", closed.toString()))
                            .body())
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void aProgramBreaksItInTheNameOfItsAccountAndOnlyWithinItsScopes() {
        UUID id = elsewhere();
        String token = DESK.token("reception");
        String path = "/cases/" + id;
        assertThat(DESK.api(token, path + "/acts").statusCode()).isEqualTo(403);
        HttpResponse<String> tooShort = DESK.post(token, path + "/glass", "{\"reason\": \"ya\"}");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("/reason");
        HttpResponse<String> opened = DESK.post(token, path + "/glass", "{\"reason\": \"" + REASON + "\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(opened.body()).contains("\"until\"").doesNotContain(CANARY);
        assertThat(DESK.api(token, path + "/acts").statusCode()).isEqualTo(200);
        assertThat(DESK.post(token, "/cases/" + UUID.randomUUID() + "/glass", "{\"reason\": \"" + REASON + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherAccountJudgesItAndASuspendedOneAsksForItsRight() {
        DESK.addUser("eva", Role.SUPERVISOR, ReadDesk.OFFICE);
        DESK.addUser("luz", Role.SUPERVISOR, ReadDesk.OFFICE);
        String page = "/cases/" + elsewhere();
        try (HttpBrowser eva = DESK.signedIn("eva");
                HttpBrowser luz = DESK.signedIn("luz")) {
            eva.post(page + "/glass", page + "/glass", Map.of("glassReason", REASON));
            String mine = eva.get("/readings/glass?lang=en").body();
            assertThat(mine).contains("It is yours: somebody else reviews it.");
            String href = review(luz.get("/readings/glass?lang=en").body(), "eva");
            assertThat(luz.get(href).body()).contains(REASON).doesNotContain(CANARY);
            Map<String, String> unfit = Map.of("glassFit", "NO", "glassWords", "Nadie estaba en urgencias");
            assertThat(eva.post("/account", href, unfit).statusCode()).isEqualTo(403);
            assertThat(luz.post(href, href, Map.of("glassFit", "NO")).statusCode())
                    .isEqualTo(422);
            assertThat(HttpBrowser.where(luz.post(href, href, unfit))).isEqualTo("/readings/glass");
            assertThat(luz.get(href).statusCode()).isEqualTo(404);
            assertThat(eva.get(page).statusCode()).isEqualTo(403);
            HttpResponse<String> refused = eva.post("/account", page + "/glass", Map.of("glassReason", REASON));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("has been suspended since");
            DESK.clock.move(Duration.ofMinutes(1));
            String back = "/readings/glass/accounts/" + DESK.officer("eva").id();
            Map<String, String> reason = Map.of("returnReason", "Se habló con ella de lo que pasó");
            assertThat(eva.post("/account", back, reason).statusCode()).isEqualTo(403);
            assertThat(HttpBrowser.where(luz.post(back, back, reason))).isEqualTo("/readings/glass");
            assertThat(HttpBrowser.where(eva.post(page + "/glass", page + "/glass", Map.of("glassReason", REASON))))
                    .isEqualTo(page);
        }
    }

    private static String review(String page, String who) {
        Matcher found = REVIEW.matcher(page);
        String last = "";
        while (found.find()) {
            String from = page.substring(found.end(), Math.min(page.length(), found.end() + 200));
            last = from.contains(who) ? found.group() : last;
        }
        return last;
    }
}
