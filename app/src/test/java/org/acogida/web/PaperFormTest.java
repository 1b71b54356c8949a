package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.clock.ProcedureClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A registration that is keyed in from paper, as its form is sent: once, twice, and with a year that was mistyped. */
class PaperFormTest {
    private static final ReadDesk DESK = new ReadDesk();
    private static final Pattern BEGUN = Pattern.compile("name=\"begunAt\" value=\"(\\d+)\"");
    private static final Pattern ASKED = Pattern.compile("name=\"paperAskedAt\" value=\"([^\"]+)\"");
    private static final Pattern MEMBER = Pattern.compile("name=\"member\" value=\"([0-9a-f-]{36})\"");

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static Map<String, String> form(String name, String paper) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("commandId", UUID.randomUUID().toString());
        form.put("do", "save");
        form.put("row", "0");
        form.put("fear", "YES");
        form.put("wish", "PROTECTION");
        form.put("validVisa", "NO");
        form.put("entry", "AT_CROSSING");
        form.put("enteredAt", paper);
        form.put("paperFiledAt", paper);
        form.put("p0.givenNames", name);
        form.put("p0.surnames", name + "tzin");
        form.put("p0.age", "30");
        form.put("p0.sex", "F");
        form.put("p0.nationality", "Honduras");
        form.put("p0.languages", "Spanish");
        return form;
    }

    /** A moment at the office, as a form has it. */
    private static String ago(Duration time) {
        return LocalDateTime.ofInstant(
                        DESK.program.getBean(ProcedureClock.class).now().minus(time), ZoneId.of("America/Mexico_City"))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static HttpResponse<String> send(HttpBrowser browser, Map<String, String> form) {
        return browser.post("/reception?lang=en", "/reception", form);
    }

    private static String only(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static long events() {
        return DESK.owner.sql("select count(*) from event").query(Long.class).single();
    }

    @Test
    void aFormSentTwiceIsAnsweredTheSameAndHasOneEffect() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> form = form("Amate", ago(Duration.ofHours(3)));
            form.put("begunAt", only(BEGUN, browser.get("/reception").body()));
            String family = HttpBrowser.where(send(browser, form));
            long registered = events();
            assertThat(HttpBrowser.where(send(browser, form))).isEqualTo(family);
            assertThat(events()).isEqualTo(registered);

            String page = browser.get(family).body();
            Map<String, String> claims = new LinkedHashMap<>();
            claims.put("commandId", UUID.randomUUID().toString());
            claims.put("begunAt", only(BEGUN, page));
            claims.put("member", only(MEMBER, page));
            claims.put("paperFiledAt", ago(Duration.ofHours(3)));
            assertThat(HttpBrowser.where(browser.post(family, family + "/claims", claims)))
                    .isEqualTo(family);
            long claimed = events();
            assertThat(claimed).isGreaterThan(registered);
            assertThat(HttpBrowser.where(browser.post(family, family + "/claims", claims)))
                    .isEqualTo(family);
            assertThat(events()).isEqualTo(claimed);
        }
    }

    @Test
    void aDayLongAgoIsAskedAboutOnceAndThenTaken() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            String longAgo = ago(Duration.ofDays(60));
            Map<String, String> form = form("Jacaranda", longAgo);
            HttpResponse<String> asked = send(browser, form);
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body()).contains("Is it really of ", "value=\"" + longAgo + "\"");

            form.put("paperAskedAt", only(ASKED, asked.body()));
            form.put("paperFiledAt", ago(Duration.ofDays(70)));
            assertThat(send(browser, form).body()).as("of another day").contains("Is it really of ");

            form.put("paperFiledAt", longAgo);
            String family = HttpBrowser.where(send(browser, form));
            Map<String, String> claims = new LinkedHashMap<>();
            String page = browser.get(family).body();
            claims.put("member", only(MEMBER, page));
            claims.put("paperFiledAt", longAgo);
            HttpResponse<String> again = browser.post(family, family + "/claims?lang=en", claims);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("Is it really of ");
            claims.put("paperAskedAt", only(ASKED, page));
            assertThat(HttpBrowser.where(browser.post(family, family + "/claims", claims)))
                    .as("it was answered on registering")
                    .isEqualTo(family);
        }
    }

    /** Of a time of which no law is known nothing can be counted, and nothing is registered. */
    @Test
    void aYearBeforeAnyLawIsToldAtItsFieldAlsoWhenItIsSentAgain() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            long before = events();
            String mistyped = ago(Duration.ofDays(365));
            Map<String, String> form = form("Tepozan", mistyped);
            form.put("paperAskedAt", mistyped);
            assertThat(send(browser, form).body())
                    .contains("href=\"#paperFiledAt\"", "no known law of “mx” was in force. Choose another day");
            assertThat(events()).isEqualTo(before);
        }
    }

    @Test
    void aSlipOfAnotherYearIsNotKeyedInAndToldSo() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            Map<String, String> slip = new LinkedHashMap<>();
            slip.put("turnNumber", "7");
            slip.put("turnPeople", "2");
            slip.put("turnSpot", "LINE");
            slip.put("turnAsked", ago(Duration.ofDays(365)));
            HttpResponse<String> refused = browser.post("/turns/keying?lang=en", "/turns/keying", slip);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("only slips of the last 14 days", "give it a turn today");
            slip.put("turnAsked", ago(Duration.ofHours(1)));
            assertThat(HttpBrowser.where(browser.post("/turns/keying", "/turns/keying", slip)))
                    .contains("saved=7");
        }
    }
}
