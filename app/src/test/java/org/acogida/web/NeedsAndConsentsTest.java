package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is behind a need is written by whoever is told of it and read by few; each consent is asked for by itself. */
class NeedsAndConsentsTest {
    private static final ReadDesk DESK = new ReadDesk();
    private static final String SECRET = "Golpes en el retén";

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("commandId", UUID.randomUUID().toString());
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    @Test
    void receptionWritesTheDetailOfANeedAndNeverReadsIt() {
        String file = "/cases/" + DESK.register("reception", ReadDesk.OFFICE, "Chinchorro", "Cenzontle");
        String act = file + "/acts/record-need-detail";
        try (HttpBrowser reception = DESK.signedIn("reception");
                HttpBrowser protection = DESK.signedIn("protection")) {
            assertThat(reception.get(act + "?lang=en").body()).contains("Torture: suffered by the person");
            assertThat(reception
                            .post(act, act, form("need", "TR", "words", "", "referral", ""))
                            .statusCode())
                    .as("nothing said")
                    .isEqualTo(422);
            assertThat(reception
                            .post(act, act, form("need", "TR", "words", SECRET, "referral", ""))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(protection.get(file + "?lang=en").body()).contains("The detail of a need was recorded", SECRET);
            assertThat(reception.get(file + "?lang=en").body())
                    .doesNotContain("The detail of a need was recorded", SECRET);
        }
    }

    @Test
    void aRefusalStandsBesideWhatNobodyAsked() {
        String file = "/cases/" + DESK.register("reception", ReadDesk.OFFICE, "Tecolote", "Cenzontle");
        String act = file + "/acts/record-consent-refused";
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            assertThat(browser.get(file + "/consents?lang=en").body())
                    .contains("UNHCR", "no: never asked")
                    .doesNotContain("<strong>refused</strong>");
            assertThat(browser.post(
                                    act,
                                    act,
                                    form(
                                            "organisation",
                                            "unhcr",
                                            "purpose",
                                            "Acompañar",
                                            "words",
                                            "",
                                            "asked",
                                            "OWN_PAPER",
                                            "language",
                                            "Spanish"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(browser.get(file + "/consents?lang=en").body())
                    .containsSubsequence("UNHCR", "Acompañar", "<strong>refused</strong>", "no: never asked");
        }
    }

    private static String address(String page, String act) {
        Matcher link =
                Pattern.compile("/acts/" + act + "\\?consent=[0-9a-f-]{36}").matcher(page);
        assertThat(link.find()).as(act).isTrue();
        return link.group();
    }

    /** What was written of the purpose is in the form and in no address. */
    @Test
    void whatIsRecordedNextOfAConsentBeginsWithItsOrganisationAndPurpose() {
        String file = "/cases/" + DESK.register("reception", ReadDesk.OFFICE, "Clarinero", "Cenzontle");
        String refuse = file + "/acts/record-consent-refused";
        String admit = file + "/acts/admit-participant";
        try (HttpBrowser browser = DESK.signedIn("protection")) {
            browser.post(
                    refuse,
                    refuse,
                    form(
                            "organisation",
                            "unhcr",
                            "purpose",
                            "Acompañar",
                            "words",
                            "",
                            "asked",
                            "OWN_PAPER",
                            "language",
                            "Spanish"));
            String page = browser.get(file + "/consents").body();
            assertThat(page).contains(file + address(page, "record-consent-refused"));
            String form = browser.get(file + address(page, "admit-participant")).body();
            assertThat(form)
                    .contains("value=\"Acompañar\"")
                    .containsPattern("value=\"unhcr\"[^>]*(checked|selected)")
                    .containsPattern("value=\"PARTNER\"[^>]*(checked|selected)");
            assertThat(browser.get(admit + "?consent=" + UUID.randomUUID()).body())
                    .doesNotContain("value=\"Acompañar\"");
            assertThat(browser.post(
                                    admit,
                                    admit,
                                    form(
                                            "kind",
                                            "PARTNER",
                                            "organisation",
                                            "unhcr",
                                            "until",
                                            "2018-12-01T10:00",
                                            "words",
                                            "sí",
                                            "purpose",
                                            "acompañar",
                                            "given",
                                            "ORAL",
                                            "asked",
                                            "OWN_PAPER",
                                            "language",
                                            "Spanish"))
                            .statusCode())
                    .isEqualTo(302);
            String given = browser.get(file + "/consents").body();
            assertThat(browser.get(file + address(given, "end-participation")).body())
                    .containsPattern("name=\"participation\"[^>]*(checked|selected)|<option[^>]*selected");
        }
    }
}
