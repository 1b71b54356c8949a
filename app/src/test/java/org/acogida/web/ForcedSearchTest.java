package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is registered before it was looked whether they are on file, and nobody is kept from being registered by it. */
class ForcedSearchTest {
    private static final ReadDesk DESK = new ReadDesk();
    private static final Pattern SHOWN = Pattern.compile("name=\"p0\\.shown\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PAIR = Pattern.compile("/matches/[0-9a-f-]{36}");

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static Map<String, String> form(String given, String surnames, String age) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("commandId", UUID.randomUUID().toString());
        form.put("do", "save");
        form.put("row", "0");
        form.put("fear", "YES");
        form.put("wish", "PROTECTION");
        form.put("validVisa", "NO");
        form.put("entry", "AT_CROSSING");
        form.put("enteredAt", "2018-09-03T14:00");
        form.put("p0.givenNames", given);
        form.put("p0.surnames", surnames);
        form.put("p0.age", age);
        form.put("p0.sex", "F");
        form.put("p0.nationality", "Honduras");
        form.put("p0.languages", "Spanish");
        return form;
    }

    private static HttpResponse<String> send(HttpBrowser browser, Map<String, String> form) {
        return browser.post("/reception?lang=en", "/reception", form);
    }

    private static String shown(HttpResponse<String> answer) {
        Matcher shown = SHOWN.matcher(answer.body());
        assertThat(shown.find()).as("what was shown stands in the form").isTrue();
        return shown.group(1);
    }

    private static long cases() {
        return DESK.owner
                .sql("select count(*) from case_view")
                .query(Long.class)
                .single();
    }

    private static List<String> matches() {
        return JdbcClient.create(DESK.database.asOwner())
                .sql("select found, said from possible_match where found = 'DESK' order by position")
                .query((row, number) -> row.getString("found") + " " + row.getString("said"))
                .list();
    }

    @Test
    void whoIsLikeNobodyIsRegisteredAtOnce() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            long before = cases();
            HttpResponse<String> answer = send(browser, form("Xochiquetzal", "Tlacuilo", "1971"));
            assertThat(HttpBrowser.where(answer)).startsWith("/reception/");
            assertThat(cases()).isEqualTo(before + 1);
        }
    }

    @Test
    void whoIsLikeSomebodyIsAskedOnceAndOneKeyGoesOn() {
        UUID onFile = DESK.register("reception", ReadDesk.OFFICE, "Guadalupe", "Cifuentes");
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            long before = cases();
            Map<String, String> form = form("Lupe Guadalupe", "Sifuentes", "1985");
            form.put("p0.givenNames", "Wadalupe");
            HttpResponse<String> asked = send(browser, form);
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body())
                    .contains("Are they already on file?", "/cases/" + onFile, "value=\"Wadalupe\"")
                    .containsPattern("value=\"UNSURE\"[^>]*checked");
            assertThat(cases()).as("nobody is registered").isEqualTo(before);

            form.put("p0.shown", shown(asked));
            form.put("p0.notOnFile", "HURRY");
            HttpResponse<String> done = send(browser, form);
            assertThat(HttpBrowser.where(done)).startsWith("/reception/");
            assertThat(cases()).isEqualTo(before + 1);
            assertThat(matches()).contains("DESK HURRY");
            int pairs = matches().size();
            assertThat(HttpBrowser.where(send(browser, form)))
                    .as("sent twice, it is one")
                    .isEqualTo(HttpBrowser.where(done));
            assertThat(cases()).isEqualTo(before + 1);
            assertThat(matches()).hasSize(pairs);
        }
    }

    @Test
    void anotherNameOrAnotherPersonOnFileIsAskedAnew() {
        DESK.register("reception", ReadDesk.OFFICE, "Candelaria", "Ixcot");
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> form = form("Candelaria", "Ixcot", "1985");
            HttpResponse<String> asked = send(browser, form);
            form.put("p0.shown", shown(asked));
            form.put("p0.surnames", "Iscot");
            HttpResponse<String> otherName = send(browser, form);
            assertThat(otherName.statusCode()).isEqualTo(422);
            form.put("p0.shown", shown(otherName));
            UUID second = DESK.register("reception", ReadDesk.OFFICE, "Candelaria", "Iscot");
            HttpResponse<String> otherPerson = send(browser, form);
            assertThat(otherPerson.statusCode()).isEqualTo(422);
            assertThat(otherPerson.body()).contains("/cases/" + second);
            form.put("p0.shown", UUID.randomUUID().toString());
            assertThat(send(browser, form).statusCode()).as("made up").isEqualTo(422);
            form.put("p0.shown", shown(otherPerson));
            assertThat(send(browser, form).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whatWasShownIsCarriedThroughOtherButtons() {
        DESK.register("reception", ReadDesk.OFFICE, "Petrona", "Saquic");
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> form = form("Petrona", "Saquic", "1985");
            String shown = shown(send(browser, form));
            form.put("p0.shown", shown);
            form.put("p0.notOnFile", "OTHER");
            form.put("do", "look");
            assertThat(shown(send(browser, form))).isEqualTo(shown);
        }
    }

    /** Of whoever the account did not register it sees initials, also here (safety R4). */
    @Test
    void thoseShownAreMaskedAsInAnyList() {
        UUID onFile = DESK.register("reception", ReadDesk.OFFICE, "Micaela", "Quejcanaria");
        UUID elsewhere = DESK.register("station", ReadDesk.ELSEWHERE, "Micaela", "Quejkanaria");
        try (HttpBrowser browser = DESK.signedIn("protection")) {
            HttpResponse<String> asked = send(browser, form("Micaela", "Kejcanaria", "1985"));
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body())
                    .contains("/cases/" + onFile, "/cases/" + elsewhere, "M. Q.")
                    .doesNotContain("Quejcanaria", "Quejkanaria");
            assertThat(browser.get("/reception?q=canaria+micaela+1985").body())
                    .contains("M. Q.")
                    .doesNotContain("Quejcanaria", "Quejkanaria");
        }
    }

    @Test
    void theTwoFilesLieSideBySideAndNeverMix() {
        UUID first = DESK.register("reception", ReadDesk.OFFICE, "Zenaida", "Batzuno");
        UUID second = DESK.register("reception", ReadDesk.OFFICE, "Senaida", "Batzdos");
        try (HttpBrowser browser = DESK.signedIn("supervisor");
                HttpBrowser protection = DESK.signedIn("protection");
                HttpBrowser reception = DESK.signedIn("reception")) {
            assertThat(reception.get("/matches").statusCode()).isEqualTo(403);
            DESK.owner.sql("""
                insert into possible_match (id, first_case, second_case, score, found, found_at)
                values (gen_random_uuid(), least(:one, :other), greatest(:one, :other), 91, 'ROUND', now())
                """).param("one", first).param("other", second).update();
            String list = browser.get("/matches?lang=en").body();
            assertThat(list).contains("Z. B., 1985", "S. B., 1985").doesNotContain("Batzuno", "Batzdos");
            Matcher pair = PAIR.matcher(list);
            assertThat(pair.find()).isTrue();
            String address = pair.group();

            String page = browser.get(address).body();
            for (UUID file : List.of(first, second)) {
                String own = file.equals(first) ? "Batzuno" : "Batzdos";
                String other = file.equals(first) ? "Batzdos" : "Batzuno";
                String side = page.replaceAll("(?s).*data-file=\"/cases/" + file + "\"(.*?)</article>.*", "$1");
                assertThat(side).contains(own, "/cases/" + file).doesNotContain(other);
            }
            assertThat(browser.post(address, address, Map.of("seen", "0", "matchOutcome", "SAME", "matchReason", "ya"))
                            .statusCode())
                    .isEqualTo(422);
            Map<String, String> same =
                    Map.of("seen", "0", "matchOutcome", "SAME", "matchReason", "Trajo las dos constancias.");
            assertThat(HttpBrowser.where(browser.post(address, address, same))).isEqualTo(address);
            assertThat(browser.get(address).body()).contains("Trajo las dos constancias.", "The same person");
            assertThat(browser.get("/cases/" + first).body()).contains("/cases/" + second, "The same person as");
            assertThat(browser.post(address, address, same).statusCode())
                    .as("overtaken")
                    .isEqualTo(422);
            Map<String, String> back =
                    Map.of("seen", "2", "matchOutcome", "TAKEN_BACK", "matchReason", "Eran de su hermana.");
            Map<String, String> proposed =
                    Map.of("seen", "1", "matchOutcome", "PROPOSED", "matchReason", "Eran de su hermana.");
            assertThat(HttpBrowser.where(browser.post(address, address, proposed)))
                    .isEqualTo(address);
            assertThat(browser.post(address, address, back).statusCode())
                    .as("by who proposed it")
                    .isEqualTo(422);
            assertThat(browser.get(address).body()).contains("You proposed to take the link back.");
            assertThat(browser.get("/cases/" + first).body()).contains("The same person as");
            assertThat(protection.get("/matches?lang=en").body())
                    .containsSubsequence("Link proposed to be taken back", address);
            assertThat(HttpBrowser.where(protection.post(address, address, back)))
                    .isEqualTo(address);
            assertThat(browser.get("/cases/" + first).body()).doesNotContain("The same person as");
        }
    }

    @Test
    void aPairOfWhichOneFileIsClosedShowsNeither() {
        UUID own = DESK.register("reception", ReadDesk.OFFICE, "Dominga", "Tiulcanaria");
        UUID closed = DESK.register("station", ReadDesk.ELSEWHERE, "Dominga", "Tiulcanaria");
        UUID pair = UUID.randomUUID();
        DESK.owner
                .sql("""
                    insert into possible_match (id, first_case, second_case, score, found, found_at)
                    values (:id, least(:one, :other), greatest(:one, :other), 97, 'ROUND', now())
                    """)
                .param("id", pair)
                .param("one", own)
                .param("other", closed)
                .update();
        try (HttpBrowser browser = DESK.signedIn("protection")) {
            HttpResponse<String> page = browser.get("/matches/" + pair);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).doesNotContain("Tiulcanaria");
            assertThat(browser.post(
                                    "/matches",
                                    "/matches/" + pair,
                                    Map.of("seen", "0", "matchOutcome", "SAME", "matchReason", "Se parecen mucho."))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.get("/matches/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
            assertThat(browser.get("/matches/x").statusCode()).isEqualTo(404);
        }
    }
}
