package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.UserAccounts;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where every officer must show a code beside the password. */
class SecondFactorTest {
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM =
            RunningApplication.later(DATABASE, "--acogida.second-factor=required");
    private static final LaterClock CLOCK = PROGRAM.getBean(LaterClock.class);
    private static final Pattern KEY = Pattern.compile("<code id=\"secret\"[^>]*>([A-Z2-7 ]{39})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9-]{19})</code>");
    private static final Duration NEXT_CODE = Duration.ofSeconds(60);
    private static final Duration FORGOTTEN = Duration.ofMinutes(16);

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static HttpBrowser browser() {
        return new HttpBrowser(RunningApplication.address(PROGRAM));
    }

    /** Sets up the second factor of an officer who has none; gives their telephone and recovery codes. */
    private record Enrolled(Phone phone, List<String> recovery) {
        static Enrolled of(HttpBrowser browser, String username) {
            assertThat(browser.signIn(username)).isEqualTo("/login/code");
            Matcher key = KEY.matcher(browser.get("/login/enrol").body());
            assertThat(key.find()).isTrue();
            Phone phone = new Phone(key.group(1));
            HttpResponse<String> answer =
                    browser.post("/login/enrol", "/login/enrol", Map.of("code", phone.code(CLOCK.now())));
            assertThat(answer.statusCode()).isEqualTo(200);
            return new Enrolled(
                    phone,
                    RECOVERY.matcher(answer.body())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
    }

    private static String code(HttpBrowser browser, String code) {
        return HttpBrowser.where(browser.post("/login/code", "/login/code", Map.of("code", code)));
    }

    @Test
    void thePasswordAloneOpensNothingAndTheFirstSignInSetsAFactorUp() {
        new UserAccounts(DATABASE).resetSecondFactor("legal");
        try (HttpBrowser browser = browser()) {
            assertThat(HttpBrowser.where(browser.get("/worklist"))).isEqualTo("/login");
            assertThat(browser.signIn("legal")).isEqualTo("/login/code");
            assertThat(HttpBrowser.where(browser.get("/login/code"))).isEqualTo("/login/enrol");
            closed(browser);
            assertThat(browser.post("/login/enrol", "/login/enrol", Map.of("code", "000000"))
                            .statusCode())
                    .isEqualTo(422);
            closed(browser);
            Enrolled enrolled = Enrolled.of(browser, "legal");
            assertThat(enrolled.recovery()).hasSize(10).doesNotHaveDuplicates();
            assertThat(HttpBrowser.where(browser.get("/login/on"))).startsWith("/account/second-factor");
            assertThat(browser.get("/worklist").statusCode()).isEqualTo(200);
            assertThat(browser.get("/account?lang=en").body()).contains("On since", "not used: 10");
        }
    }

    private static void closed(HttpBrowser browser) {
        for (String path : List.of("/worklist", "/keys", "/account", "/account/second-factor", "/login/on")) {
            assertThat(HttpBrowser.where(browser.get(path))).as(path).isEqualTo("/login");
        }
        assertThat(browser.get("/session").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/v1/worklist").statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeIsTakenOnceAndNeverTheSameAgain() {
        try (HttpBrowser browser = browser();
                HttpBrowser thief = browser()) {
            Phone phone = Enrolled.of(browser, "station").phone();
            assertThat(browser.isIn()).isTrue();
            CLOCK.move(NEXT_CODE);
            String code = phone.code(CLOCK.now());
            browser.signIn("station");
            closed(thief);
            assertThat(code(browser, code)).isEqualTo("/");
            assertThat(browser.isIn()).isTrue();
            assertThat(thief.signIn("station")).isEqualTo("/login/code");
            assertThat(code(thief, code)).isEqualTo("/login/code?error");
            closed(thief);
            assertThat(thief.get("/login/code?error&lang=en").body()).contains("was used before");
        }
    }

    @Test
    void aRecoveryCodeStandsInForTheTelephoneOnce() {
        try (HttpBrowser browser = browser()) {
            String recovery = Enrolled.of(browser, "reception").recovery().getFirst();
            browser.signIn("reception");
            assertThat(code(browser, recovery.toUpperCase(Locale.ROOT))).isEqualTo("/");
            assertThat(browser.get("/account?lang=en").body()).contains("not used: 9");
            browser.signIn("reception");
            assertThat(code(browser, recovery)).isEqualTo("/login/code?error");
        }
    }

    @Test
    void whoeverGuessesCodesWaitsHoweverOftenTheyShowThePassword() {
        try (HttpBrowser owner = browser();
                HttpBrowser thief = browser()) {
            Phone phone = Enrolled.of(owner, "protection").phone();
            int judged = 0;
            for (int i = 0; i < 40; i++) {
                if (i % 10 == 0) {
                    thief.signIn("protection");
                }
                judged += code(thief, "00000" + i % 10).equals("/login/code?error") ? 1 : 0;
            }
            assertThat(judged).isBetween(5, 12);
            assertThat(code(thief, phone.code(CLOCK.now()))).startsWith("/login/code?wait=");
            owner.signIn("protection");
            CLOCK.move(NEXT_CODE);
            assertThat(code(owner, phone.code(CLOCK.now()))).isEqualTo("/");
            CLOCK.move(FORGOTTEN);
        }
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackAfterTheSecondStep() {
        try (HttpBrowser browser = browser()) {
            Phone phone = Enrolled.of(browser, "supervisor").phone();
            CLOCK.move(NEXT_CODE);
            HttpResponse<String> first = browser.post(
                    "/login",
                    "/login",
                    Map.of(
                            "username", "supervisor",
                            "password", RunningApplication.PASSWORD,
                            "kept.address", "/cases/1/acts/record-observation",
                            "kept.field.text", "Habla mam."));
            assertThat(HttpBrowser.where(first)).isEqualTo("/login/code");
            HttpResponse<String> second =
                    browser.post("/login/code", "/login/code", Map.of("code", phone.code(CLOCK.now())));
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).contains("Habla mam.", "/cases/1/acts/record-observation");
            new UserAccounts(DATABASE).resetSecondFactor("supervisor");
            assertThat(Enrolled.of(browser, "supervisor").phone()).isNotEqualTo(phone);
        }
    }

    @Test
    void theDatabaseHoldsNoSecretAndNoRecoveryCode() {
        new UserAccounts(DATABASE).resetSecondFactor("legal");
        try (HttpBrowser browser = browser()) {
            Enrolled enrolled = Enrolled.of(browser, "legal");
            JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                    DATABASE.url(), DATABASE.owner().user(), DATABASE.owner().password()));
            String sealed = owner.sql("select string_agg(encode(sealed, 'hex'), ' ') from second_factor")
                    .query(String.class)
                    .single();
            assertThat(sealed)
                    .doesNotContain(HexFormat.of().formatHex(enrolled.phone().secret()));
            String digests = owner.sql("select string_agg(digest, ' ') from recovery_code")
                    .query(String.class)
                    .single();
            enrolled.recovery()
                    .forEach(code -> assertThat(digests)
                            .doesNotContain(HexFormat.of().formatHex(code.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
