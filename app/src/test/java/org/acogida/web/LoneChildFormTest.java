package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The form of a reception says at once that a child is without parent or guardian, and what follows. */
class LoneChildFormTest {
    private static final ReadDesk DESK = new ReadDesk();
    private static final String ALONE = "Unaccompanied child";
    private static final String SEPARATED = "Separated child";

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static Map<String, String> form(String age) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("commandId", UUID.randomUUID().toString());
        form.put("do", "look");
        form.put("row", "0");
        form.put("fear", "YES");
        form.put("wish", "PROTECTION");
        form.put("validVisa", "NO");
        form.put("entry", "AT_CROSSING");
        form.put("enteredAt", "2018-09-03T14:00");
        form.put("p0.givenNames", "Zenzontle");
        form.put("p0.surnames", "Quetzal");
        form.put("p0.age", age);
        form.put("p0.sex", "F");
        form.put("p0.nationality", "Honduras");
        form.put("p0.languages", "Spanish");
        return form;
    }

    private static HttpResponse<String> send(HttpBrowser browser, Map<String, String> form) {
        return browser.post("/reception?lang=en", "/reception", form);
    }

    @Test
    void ofAChildAloneThePageSaysWhatFollowsWithItsArticles() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            assertThat(send(browser, form("12")).body())
                    .contains(ALONE, "child-protection office", "LM 112", "not interviewed without", "LGDNNA 92-VIII");
            assertThat(send(browser, form("")).body())
                    .as("whose age nobody knows")
                    .contains(ALONE);
            assertThat(send(browser, form("40")).body()).doesNotContain(ALONE, SEPARATED);
            Map<String, String> begun = form("");
            begun.remove("p0.sex");
            assertThat(send(browser, begun).body()).as("age not asked yet").doesNotContain(ALONE);
        }
    }

    @Test
    void ofAPaperTheAgeIsThatOfTheDayOnIt() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> form = form("");
            form.put("p0.birthDate", "2000-09-05");
            assertThat(send(browser, form).body()).as("of age today").doesNotContain(ALONE);
            form.put("paperFiledAt", "2018-09-04T12:00");
            assertThat(send(browser, form).body()).as("not on the paper").contains(ALONE);
        }
    }

    @Test
    void ofAChildAmongGrownUpsThePageSaysHowItIsMended() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> form = form("40");
            form.put("row", "0");
            form.put("p1.givenNames", "Colibrí");
            form.put("p1.age", "11");
            form.put("p1.sex", "M");
            form.put("p1.role", "RELATIVE");
            assertThat(rows(browser, form))
                    .contains(SEPARATED, "mark it on that adult")
                    .doesNotContain(ALONE);
            form.put("p0.caresForChild", "YES");
            assertThat(rows(browser, form)).doesNotContain(SEPARATED, ALONE);
            form.remove("p0.caresForChild");
            form.put("p1.role", "CHILD");
            assertThat(rows(browser, form)).doesNotContain(SEPARATED, ALONE);
        }
    }

    /** The page after a second row is added to the form. */
    private static String rows(HttpBrowser browser, Map<String, String> form) {
        Map<String, String> added = new LinkedHashMap<>(form);
        added.put("do", "add");
        return send(browser, added).body();
    }

    @Test
    void whatIsShownIsRecordedOnSaving() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> form = form("12");
            form.put("do", "save");
            String family = HttpBrowser.where(send(browser, form));
            assertThat(family).startsWith("/reception/");
            String page = browser.get(family + "?lang=en").body();
            String file = page.replaceAll("(?s).*?(/cases/[0-9a-f-]{36}).*", "$1");
            assertThat(browser.get(file + "?lang=en").body()).contains("Unaccompanied or separated child");
        }
    }
}
