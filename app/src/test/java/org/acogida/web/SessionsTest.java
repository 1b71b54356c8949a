package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officers;
import org.acogida.access.Scope;
import org.acogida.access.UserAccounts;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.signin.OfficerSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How sessions begin, last and end, by their officer, by an administrator and by themselves (safety R5, R22). */
class SessionsTest {
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.later(DATABASE);
    private static final LaterClock CLOCK = PROGRAM.getBean(LaterClock.class);
    private static final JdbcClient OWNER = JdbcClient.create(new DriverManagerDataSource(
            DATABASE.url(), DATABASE.owner().user(), DATABASE.owner().password()));
    private static final Duration READ_AGAIN = OfficerSessions.REMEMBERED;
    private static final Pattern END = Pattern.compile("/account/sessions/[0-9a-f-]{36}/end");

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static HttpBrowser browser() {
        return new HttpBrowser(RunningApplication.address(PROGRAM));
    }

    private static HttpBrowser signedIn(String username) {
        HttpBrowser browser = browser();
        assertThat(browser.signIn(username)).isEqualTo("/");
        return browser;
    }

    @Test
    void anOfficerSeesTheirSessionsAndEndsThem() {
        try (HttpBrowser here = signedIn("legal");
                HttpBrowser there = signedIn("legal");
                HttpBrowser elsewhere = signedIn("legal")) {
            String page = here.get("/account?lang=en").body();
            assertThat(page).contains("My account", "Firefox on Linux").containsOnlyOnce("This session");
            Matcher ends = END.matcher(page);
            assertThat(ends.results()).hasSize(2);
            ends.reset();
            assertThat(ends.find()).isTrue();
            here.post("/account", ends.group(), Map.of());
            assertThat(List.of(there.isIn(), elsewhere.isIn())).containsExactlyInAnyOrder(true, false);
            here.post("/account", "/account/sessions/end-others", Map.of());
            assertThat(there.isIn() || elsewhere.isIn()).isFalse();
            assertThat(here.isIn()).isTrue();
        }
    }

    @Test
    void nobodyEndsAnothersSession() {
        try (HttpBrowser one = signedIn("legal");
                HttpBrowser other = signedIn("station")) {
            UUID session = OWNER.sql("""
                            select s.id from officer_session s join app_user u on u.id = s.officer
                            where username = 'station' order by begun_at desc limit 1
                            """).query(UUID.class).single();
            one.post("/account", "/account/sessions/" + session + "/end", Map.of());
            assertThat(other.isIn()).isTrue();
        }
    }

    @Test
    void anAccountThatIsShutOpensNothingMoreWithinSeconds() throws Exception {
        try (HttpBrowser browser = signedIn("protection")) {
            String token = token("protection");
            assertThat(asked(token)).isEqualTo(200);
            UserAccounts accounts = new UserAccounts(DATABASE);
            accounts.setEnabled("Protection", false);
            CLOCK.move(READ_AGAIN);
            assertThat(browser.isIn()).isFalse();
            assertThat(asked(token)).isEqualTo(401);
            assertThat(browser().signIn("protection")).isEqualTo("/login?error");
            accounts.setEnabled("protection", true);
            assertThat(browser.isIn()).isFalse();
            assertThat(browser().signIn("protection")).isEqualTo("/");
        }
    }

    private static String token(String username) {
        return PROGRAM.getBean(ApiTokens.class)
                .create(new NewToken(
                        UUID.randomUUID(),
                        "kiosk",
                        PROGRAM.getBean(Officers.class).findByName(username).orElseThrow(),
                        Set.of(Scope.READ_CASES),
                        Instant.now().plus(Duration.ofDays(2))))
                .secret();
    }

    private static int asked(String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RunningApplication.address(PROGRAM) + "/api/v1/worklist"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void whoeverIsSignedOutByAnAdministratorSignsInAnew() {
        try (HttpBrowser browser = signedIn("station")) {
            assertThat(new UserAccounts(DATABASE).endSessions("station")).isPositive();
            CLOCK.move(READ_AGAIN);
            assertThat(browser.isIn()).isFalse();
            assertThat(browser.signIn("station")).startsWith("/keys");
        }
    }

    @Test
    void anotherRoleAndOfficeHoldWithinSeconds() throws Exception {
        try (HttpBrowser browser = signedIn("supervisor")) {
            String token = token("supervisor");
            assertThat(browser.get("/board").statusCode()).isEqualTo(200);
            assertThat(browser.get("/offices/comar-tapachula/closures/new").statusCode())
                    .isEqualTo(200);
            OWNER.sql("update app_user set role = 'STATION', office = 'inm-tapachula' where username = 'supervisor'")
                    .update();
            CLOCK.move(READ_AGAIN);
            assertThat(browser.get("/board").statusCode()).isEqualTo(403);
            assertThat(browser.get("/worklist?lang=en").body()).contains("Migratory station");
            assertThat(asked(token)).isEqualTo(200);
            assertThat(PROGRAM.getBean(ApiTokens.class)
                            .find(token)
                            .orElseThrow()
                            .officer()
                            .office())
                    .isEqualTo("inm-tapachula");
        }
    }

    @Test
    void aSessionEndsForWantOfActsWhateverItsPagesAskByThemselves() {
        try (HttpBrowser browser = signedIn("reception")) {
            for (int minute = 0; minute < 4; minute++) {
                CLOCK.move(Duration.ofMinutes(1));
                assertThat(browser.get("/keys", "X-Background", "yes").statusCode())
                        .isEqualTo(200);
                assertThat(browser.get("/session").body()).contains("\"seconds\":" + (239 - 60 * minute));
            }
            CLOCK.move(Duration.ofMinutes(1).plusSeconds(1));
            assertThat(browser.get("/session").statusCode()).isEqualTo(401);
            assertThat(browser.isIn()).isFalse();
        }
    }

    @Test
    void whoeverTypesStaysIn() {
        try (HttpBrowser browser = signedIn("reception")) {
            String token = browser.token("/reception");
            for (int i = 0; i < 3; i++) {
                CLOCK.move(Duration.ofMinutes(4));
                assertThat(browser.postWithHeader("/session", token).body()).contains("\"seconds\":");
            }
            assertThat(browser.isIn()).isTrue();
        }
    }

    @Test
    void aSessionOnADeviceThatManyUseIsShorter() {
        try (HttpBrowser browser = browser()) {
            assertThat(HttpBrowser.where(browser.get("/login?shared=on"))).isEqualTo("/login");
            assertThat(browser.get("/login?lang=en").body()).contains("ends after 2 minutes");
            browser.signIn("reception");
            CLOCK.move(Duration.ofMinutes(2).plusSeconds(1));
            assertThat(browser.isIn()).isFalse();
            browser.get("/login?shared=off");
            browser.signIn("reception");
            CLOCK.move(Duration.ofMinutes(2).plusSeconds(1));
            assertThat(browser.isIn()).isTrue();
        }
    }

    @Test
    void aForgedSessionOpensNothingIsToldSoAndLogged() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        all.addAppender(log);
        String forged = "0123456789ABCDEF0123456789ABCDEF";
        try (HttpBrowser browser = browser();
                HttpBrowser stranger = browser()) {
            assertThat(HttpBrowser.where(stranger.get("/worklist")))
                    .as("whoever brings none is only asked")
                    .isEqualTo("/login");
            assertThat(log.list).isEmpty();
            browser.setCookie("acogida", forged);
            assertThat(HttpBrowser.where(browser.get("/worklist"))).isEqualTo("/login?ended");
            assertThat(browser.get("/login?ended&lang=en").body())
                    .contains("Your session is not valid any more", "Sign in again");
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("a session that is over or was made up")
                        .doesNotContain(forged));
    }

    /** Pages that tell everybody the same, and nothing of anybody: kept if need be, but asked for anew each time. */
    private static final List<String> PUBLIC = List.of("/t/", "/line/", "/hall/");

    @Test
    void noPageMayBeKeptByTheBrowser() {
        try (HttpBrowser browser = signedIn("reception")) {
            for (String path : EveryPage.patterns()) {
                if (path.startsWith("/")) {
                    String wanted =
                            PUBLIC.stream().anyMatch(path::startsWith) || path.equals("/tablet") ? "no-" : "no-store";
                    assertThat(browser.get(path).headers().firstValue("Cache-Control"))
                            .as(path)
                            .hasValueSatisfying(kept -> assertThat(kept).contains(wanted));
                }
            }
        }
    }

    @Test
    void signingOutEndsTheSessionAndLeavesWhatTheBrowserStores() {
        try (HttpBrowser browser = signedIn("reception")) {
            HttpResponse<String> out = browser.post("/account", "/logout", Map.of());
            assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
            assertThat(out.headers().allValues("Set-Cookie"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).startsWith("acogida=;").contains("Max-Age=0"));
            assertThat(browser.isIn()).isFalse();
        }
    }
}
