package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An officer with a valid sign-in who wants to read of everybody, by every page and route there is, for eight hours of the
 * program's clock (safety R4).
 */
class InsiderTest {
    private static final Pattern SURNAME = Pattern.compile("Canario[a-z]{3}");
    private static final List<String> PAGES =
            List.of("", "/attachments", "/acts/correct-person", "/acts/decide-claim", "/clocks/decide", "/case.json");
    private static final List<String> ROUTES =
            List.of("", "/acts", "/clocks", "/clocks/decide", "/attachments", "/papers");

    private static String surname(int number) {
        char[] letters = {'a', 'a', 'a'};
        for (int i = 2, rest = number; i >= 0; i--, rest /= 26) {
            letters[i] = (char) ('a' + rest % 26);
        }
        return "Canario" + new String(letters);
    }

    /** What the insider does, and whom they learned of by it. */
    private static final class Insider implements AutoCloseable {
        private final ReadDesk desk;
        private final Map<UUID, String> people;
        private final Set<UUID> read = new HashSet<>();
        private final Set<String> named = new HashSet<>();
        private final Random random = new Random(7);
        private final String token;
        private HttpBrowser browser;
        private int overBudget;
        private int initials;

        Insider(ReadDesk desk, Map<UUID, String> people) {
            this.desk = desk;
            this.people = people;
            this.token = desk.token("protection");
            this.browser = desk.signedIn("protection");
        }

        /** Whoever sits too long signs in anew. */
        void begin() {
            browser.close();
            browser = desk.signedIn("protection");
        }

        void lists() {
            String next = "";
            for (int page = 0; page < 12; page++) {
                HttpResponse<String> got = browser.get("/worklist?officer=nobody" + next);
                learn(got.body());
                Matcher after = Pattern.compile("after=([^\"&]+)").matcher(got.body());
                if (!after.find()) {
                    break;
                }
                next = "&after=" + after.group(1);
            }
            for (char letter = 'a'; letter < 'z'; letter++) {
                learn(desk.api(token, "/cases?limit=20&q=canarioa" + letter).body());
                learn(desk.api(token, "/cases?limit=20&q=" + letter).body());
            }
            String cursor = "";
            for (int page = 0; page < 30; page++) {
                String got =
                        desk.api(token, "/cases?limit=20&q=canario" + cursor).body();
                learn(got);
                Matcher after = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(got);
                if (!after.find()) {
                    break;
                }
                cursor = "&cursor=" + after.group(1);
            }
            learn(desk.api(token, "/cases").body());
            learn(desk.api(token, "/worklist?limit=20").body());
            learn(browser.get("/reception?q=canario").body());
            learn(browser.get("/exports").body());
            learn(desk.api(token, "/events?limit=500").body());
        }

        private void learn(String said) {
            Matcher found = SURNAME.matcher(said);
            while (found.find()) {
                named.add(found.group());
            }
            initials += said.split(Pattern.quote("R. C."), -1).length - 1;
        }

        /** Those whom they learned of by name or by file. */
        Set<UUID> known() {
            return people.entrySet().stream()
                    .filter(one -> read.contains(one.getKey()) || named.contains(one.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        void files() {
            List<UUID> wanted = new ArrayList<>(people.keySet());
            Collections.shuffle(wanted, random);
            wanted.sort((one, other) -> Boolean.compare(read.contains(one), read.contains(other)));
            for (UUID id : wanted.subList(0, Math.min(70, wanted.size()))) {
                String path = "/cases/" + id;
                int way = random.nextInt(PAGES.size() + ROUTES.size() + 1);
                HttpResponse<String> got = way < PAGES.size()
                        ? browser.get(path + PAGES.get(way))
                        : way == PAGES.size()
                                ? browser.get(path + "/acts/record-observation")
                                : desk.api(token, path + ROUTES.get(way - PAGES.size() - 1));
                overBudget += got.statusCode() == 429 ? 1 : 0;
                boolean shown = got.body().contains(people.get(id));
                boolean told = got.statusCode() == 200 && way > PAGES.size();
                if (shown || told) {
                    read.add(id);
                }
            }
            UUID last = wanted.getFirst();
            if (browser.get("/cases/" + last + "/file.pdf").statusCode() == 200) {
                read.add(last);
            }
        }

        @Override
        public void close() {
            browser.close();
        }
    }

    private static Map<UUID, String> register(ReadDesk desk, int count) {
        Map<UUID, String> people = new HashMap<>();
        for (int i = 0; i < count; i++) {
            people.put(desk.register("reception", ReadDesk.OFFICE, "Rosa", surname(i)), surname(i));
        }
        return people;
    }

    @Test
    void inEightHoursWithThreeHundredAndTwentyPeopleAtMostAndASupervisorKnowsWithinFiveMinutes() {
        try (ReadDesk desk = new ReadDesk()) {
            Map<UUID, String> people = register(desk, 420);
            try (Insider insider = new Insider(desk, people)) {
                insider.lists();
                assertThat(insider.named).isEmpty();
                assertThat(insider.initials).isGreaterThan(40);
                insider.files();
                assertThat(insider.read).hasSizeBetween(30, 40);
                assertThat(insider.overBudget).isPositive();
                desk.clock.move(Duration.ofMinutes(4));
                try (HttpBrowser supervisor = desk.signedIn("supervisor")) {
                    assertThat(supervisor.get("/readings?lang=en").body())
                            .contains("/readings/accounts/"
                                    + desk.officer("protection").id())
                            .contains("more than its limit allows");
                    assertThat(supervisor.get("/board").body()).contains("An account of your office reads");
                }
                for (int half = 1; half < 16; half++) {
                    desk.clock.move(Duration.ofMinutes(half == 1 ? 26 : 30));
                    insider.begin();
                    insider.lists();
                    insider.files();
                }
                assertThat(insider.read).hasSizeGreaterThan(200);
                assertThat(insider.named).hasSizeGreaterThan(100);
                assertThat(insider.known()).hasSizeLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void withoutABudgetTheSameInsiderReadsOfEverybody() {
        try (ReadDesk desk = new ReadDesk(
                "--acogida.readings.files=100000",
                "--acogida.readings.names=100000",
                "--acogida.readings.initials=100000")) {
            Map<UUID, String> people = register(desk, 130);
            try (Insider insider = new Insider(desk, people)) {
                insider.lists();
                insider.files();
                insider.files();
                assertThat(insider.named).hasSize(130);
                assertThat(insider.read).hasSizeGreaterThan(80);
            }
        }
    }

    @Test
    void whoGivesThemselvesCasesIsToldNoNameByItAndWhoGotThemFromAnotherIs() {
        try (ReadDesk desk = new ReadDesk();
                HttpBrowser browser = desk.signedIn("protection")) {
            Map<UUID, String> people = register(desk, 4);
            String cases =
                    people.keySet().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
            String taken = "{\"commandId\":\"%s\",\"officer\":\"%s\",\"cases\":%s}";
            UUID protection = desk.officer("protection").id();
            String own = taken.formatted(UUID.randomUUID(), protection, cases);
            assertThat(desk.post(desk.token("protection"), "/assignments", own).statusCode())
                    .isEqualTo(201);
            assertThat(browser.get("/worklist?officer=mine").body())
                    .contains("R. C.")
                    .doesNotContain("Canario");
            assertThat(desk.api(desk.token("protection"), "/worklist?limit=20").body())
                    .doesNotContain("Canario");
            String given = taken.formatted(UUID.randomUUID(), protection, cases);
            assertThat(desk.post(desk.token("supervisor"), "/assignments", given)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(browser.get("/worklist?officer=mine").body()).contains(people.values());
        }
    }

    @Test
    void aSupervisorMakesNoTokenInAnothersNameWhoseLimitsAndWhoseSayTheyWouldHave() {
        try (ReadDesk desk = new ReadDesk();
                HttpBrowser supervisor = desk.signedIn("supervisor")) {
            String form = "/programs/tokens/new";
            UUID own = desk.officer("supervisor").id();
            UUID another = desk.officer("protection").id();
            assertThat(supervisor.get(form).body())
                    .contains("value=\"" + own + "\"")
                    .doesNotContain("value=\"" + another + "\"");
            assertThat(token(desk, supervisor, another).statusCode()).isEqualTo(422);
            HttpResponse<String> made = token(desk, supervisor, own);
            assertThat(made.statusCode()).isEqualTo(200);
            assertThat(made.body()).contains("acg_");
            assertThat(desk.owner
                            .sql("select officer from api_token")
                            .query(UUID.class)
                            .list())
                    .containsOnly(own);
        }
    }

    private static HttpResponse<String> token(ReadDesk desk, HttpBrowser browser, UUID account) {
        return browser.post(
                "/programs/tokens/new",
                "/programs/tokens",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "tokenName", "quiosco",
                        "tokenAccount", account.toString(),
                        "tokenScopes", "READ_CASES",
                        "tokenUntil",
                                LocalDate.ofInstant(desk.clock.now(), ZoneOffset.UTC)
                                        .plusDays(30)
                                        .toString()));
    }

    @Test
    void theFamilyThatIsToldOfInAFileIsCountedAsOpenedWithItAndBeyondTheLimitItIsInitials() {
        try (ReadDesk desk = new ReadDesk("--acogida.readings.files=3");
                HttpBrowser browser = desk.signedIn("protection");
                HttpBrowser supervisor = desk.signedIn("supervisor")) {
            List<UUID> family = desk.registerFamily(
                    "reception", ReadDesk.OFFICE, List.of("Rosa", "Marta", "Luz", "Olga", "Inés"), "Canarioaaa");
            String page = browser.get("/cases/" + family.getFirst()).body();
            assertThat(page).contains("Rosa Canarioaaa");
            assertThat(Stream.of("Marta", "Luz", "Olga", "Inés").filter(name -> page.contains(name + " Canarioaaa")))
                    .hasSize(2);
            assertThat(browser.get("/worklist").body().split("Canarioaaa", -1).length)
                    .isGreaterThan(2);
            String account = "/readings/accounts/" + desk.officer("protection").id();
            assertThat(supervisor.get(account).body()).contains("3 de 3");
            assertThat(family.stream().filter(id -> browser.get("/cases/" + id).statusCode() == 200))
                    .hasSize(3);
        }
    }

    @Test
    void whoIsOverTheBudgetCanStillRecordWhatTheyAreToldAndIsToldWhenToComeBack() {
        try (ReadDesk desk = new ReadDesk("--acogida.readings.files=1", "--acogida.readings.initials=2")) {
            Map<UUID, String> people = register(desk, 4);
            List<UUID> ids = List.copyOf(people.keySet());
            try (HttpBrowser browser = desk.signedIn("protection");
                    HttpBrowser supervisor = desk.signedIn("supervisor")) {
                String first = "/cases/" + ids.get(0);
                String second = "/cases/" + ids.get(1);
                assertThat(browser.get(first).statusCode()).isEqualTo(200);
                HttpResponse<String> over = browser.get(second + "?lang=en");
                assertThat(over.statusCode()).isEqualTo(429);
                assertThat(Long.parseLong(
                                over.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(3_500L, 3_600L);
                assertThat(over.body())
                        .contains("You have opened many files in an hour", second + "/acts/file-claim")
                        .doesNotContain("Canario");
                HttpResponse<String> asked = desk.api(desk.token("protection"), second);
                assertThat(asked.statusCode()).isEqualTo(429);
                assertThat(asked.body()).contains("urn:acogida:problem:over-budget");
                assertThat(asked.headers().firstValue("Retry-After")).isPresent();
                assertThat(browser.get(first).statusCode()).isEqualTo(200);

                String claim = second + "/acts/file-claim";
                assertThat(browser.get(claim).body())
                        .contains("The file stays closed to you")
                        .doesNotContain("Canario");
                HttpResponse<String> filed =
                        browser.post(claim, claim, Map.of("manner", "ORAL", "statement", "Tengo miedo de volver."));
                assertThat(HttpBrowser.where(filed)).isEqualTo(claim + "?saved");
                assertThat(browser.get(claim + "?saved").body())
                        .contains("role=\"status\"")
                        .doesNotContain("Canario");
                assertThat(desk.owner
                                .sql("select count(*) from event where case_id = :id and kind like '%claim%'")
                                .param("id", ids.get(1))
                                .query(Long.class)
                                .single())
                        .isPositive();
                assertThat(browser.get(second + "/acts/correct-person").statusCode())
                        .isEqualTo(429);
                assertThat(browser.get("/reception?q=canario").body()).contains("There are more people");

                String account =
                        "/readings/accounts/" + desk.officer("protection").id();
                assertThat(supervisor.get(account).body()).contains("1 de 1");
                HttpResponse<String> lifted =
                        supervisor.post(account, account, Map.of("liftReason", "Llega una caravana esta tarde"));
                assertThat(HttpBrowser.where(lifted)).isEqualTo(account);
                assertThat(browser.get(second).statusCode()).isEqualTo(200);
                assertThat(browser.get("/cases/" + ids.get(2)).statusCode()).isEqualTo(429);
                assertThat(browser.post("/account", account, Map.of("liftReason", "lo necesito yo mismo"))
                                .statusCode())
                        .isEqualTo(403);
            }
        }
    }
}
