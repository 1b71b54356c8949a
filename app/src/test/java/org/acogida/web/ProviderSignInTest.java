package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.access.ProviderSubject;
import org.acogida.access.UserAccounts;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Officers who sign in by their institution's provider, a real one; whoever it does not vouch for stays outside. */
class ProviderSignInTest {
    private static final String REFUSED = "/login?provider-refused";
    private static final String AWAY = "/login?provider-away";
    private static final Pattern KEY = Pattern.compile("<code id=\"secret\"[^>]*>([A-Z2-7 ]{39})</code>");
    private static final Pattern REFRESH = Pattern.compile("0; url=(.+)");

    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final UserAccounts ACCOUNTS = new UserAccounts(DATABASE);
    private static final TestProvider PROVIDER = new TestProvider();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.later(
            DATABASE,
            Stream.concat(
                            Arrays.stream(PROVIDER.settings("ACNUR")),
                            Stream.of("--acogida.second-factor=required", "--acogida.oidc.ACNUR.acr=urn:mfa"))
                    .toArray(String[]::new));
    private static final LaterClock CLOCK = PROGRAM.getBean(LaterClock.class);

    @BeforeAll
    static void link() {
        PROVIDER.serve(RunningApplication.address(PROGRAM));
        for (String username : List.of("legal", "protection", "station", "supervisor", "reception")) {
            ACCOUNTS.link(username, subject(username));
        }
    }

    private static ProviderSubject subject(String username) {
        return new ProviderSubject("ACNUR", "sub-of-" + username);
    }

    @BeforeEach
    void vouch() {
        PROVIDER.says(TestProvider.methods("pwd", "otp"));
    }

    @AfterAll
    static void close() {
        PROGRAM.close();
        PROVIDER.close();
    }

    /** A browser at the desk and at the provider, each with the cookies of its own site. */
    private static final class Traveller implements AutoCloseable {
        final HttpBrowser desk = new HttpBrowser(RunningApplication.address(PROGRAM));
        final HttpBrowser provider = new HttpBrowser(PROVIDER.issuer());

        /** Where the desk sends whoever wants to sign in by the provider. */
        String leave(Map<String, String> carried) {
            HttpResponse<String> page = desk.post("/login", "/login/oidc/ACNUR", carried);
            assertThat(page.statusCode()).isEqualTo(200);
            return refresh(page);
        }

        /** Signs in at the provider; gives the address of the desk to which it leads. */
        String visit(String subject, String leave) {
            provider.post("/login", "/login", Map.of("username", subject, "password", TestProvider.PASSWORD));
            return HttpBrowser.where(provider.get(path(leave)));
        }

        /** Comes back from it: first as another site's link, then as a page of the desk. */
        HttpResponse<String> arrive(String back) {
            try (HttpBrowser link = new HttpBrowser(RunningApplication.address(PROGRAM))) {
                HttpResponse<String> page = link.get(back);
                assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
                return desk.get(refresh(page));
            }
        }

        HttpResponse<String> journey(String username) {
            return arrive(visit("sub-of-" + username, leave(Map.of())));
        }

        String result(String username) {
            return HttpBrowser.where(journey(username));
        }

        @Override
        public void close() {
            desk.close();
            provider.close();
        }
    }

    private static String refresh(HttpResponse<?> page) {
        Matcher to = REFRESH.matcher(page.headers().firstValue("Refresh").orElse(""));
        assertThat(to.matches()).as(page.toString()).isTrue();
        return to.group(1);
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void itIsAskedForNoMoreThanWhoSomebodyIsAndByThisBrowserAlone() {
        try (Traveller traveller = new Traveller()) {
            assertThat(traveller.desk.get("/login?lang=en").body()).contains("Sign in with the account of ACNUR");
            String to = traveller.leave(Map.of());
            assertThat(to)
                    .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                    .contains("scope=openid&", "state=", "nonce=", "code_challenge_method=S256", "acr_values=urn:mfa")
                    .doesNotContain("profile", "email", TestProvider.SECRET);
        }
    }

    @Test
    void theProvidersSecondFactorIsEnoughAndTheSessionSaysByWhom() {
        try (Traveller traveller = new Traveller()) {
            assertThat(traveller.result("legal")).isEqualTo("/");
            assertThat(traveller.desk.isIn()).isTrue();
            assertThat(traveller.desk.get("/account?lang=en").body()).contains("Firefox on Linux, by ACNUR");
        }
    }

    @Test
    void aContextThatTheOperatorTrustsIsEnoughAndNoOther() {
        try (Traveller traveller = new Traveller()) {
            PROVIDER.says(claims -> claims.claim("acr", "urn:mfa"));
            assertThat(traveller.result("legal")).isEqualTo("/");
        }
        try (Traveller traveller = new Traveller()) {
            PROVIDER.says(claims -> claims.claim("acr", "urn:other"));
            assertThat(traveller.result("legal")).isEqualTo("/login/code");
        }
    }

    @Test
    void whereTheProviderAskedForAPasswordAloneTheAccountsOwnSecondFactorIsAsked() {
        PROVIDER.says(TestProvider.methods("pwd"));
        ACCOUNTS.resetSecondFactor("protection");
        try (Traveller traveller = new Traveller()) {
            HttpBrowser desk = traveller.desk;
            assertThat(traveller.result("protection")).isEqualTo("/login/code");
            assertThat(desk.isIn()).isFalse();
            Matcher key = KEY.matcher(desk.get("/login/enrol").body());
            assertThat(key.find()).isTrue();
            Phone phone = new Phone(key.group(1));
            desk.post("/login/enrol", "/login/enrol", Map.of("code", phone.code(CLOCK.now())));
            assertThat(desk.get("/account?lang=en").body()).contains("by ACNUR");

            assertThat(traveller.result("protection")).isEqualTo("/login/code");
            CLOCK.move(Duration.ofSeconds(60));
            HttpResponse<String> in = desk.post("/login/code", "/login/code", Map.of("code", phone.code(CLOCK.now())));
            assertThat(HttpBrowser.where(in)).startsWith("/keys");
            assertThat(desk.get("/account?lang=en").body()).contains("by ACNUR");
        }
    }

    @Test
    void whoeverIsUnknownShutOutOrUnlinkedIsRefusedAlikeAndTheLogNamesNobody() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        all.addAppender(log);
        ACCOUNTS.setEnabled("station", false);
        ACCOUNTS.unlink("reception", "ACNUR");
        try {
            for (String username : List.of("nobody", "station", "reception")) {
                try (Traveller traveller = new Traveller()) {
                    assertThat(traveller.result(username)).as(username).isEqualTo(REFUSED);
                    assertThat(traveller.desk.isIn()).isFalse();
                    assertThat(traveller.desk.get(REFUSED + "&lang=en").body())
                            .contains("not signed in by that institution");
                }
            }
        } finally {
            all.detachAppender(log);
            ACCOUNTS.setEnabled("station", true);
            ACCOUNTS.link("reception", subject("reception"));
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("was refused"));
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains("sub-of-"));
        try (Traveller traveller = new Traveller()) {
            assertThat(traveller.result("station")).isEqualTo("/");
        }
    }

    @Test
    void nobodyIsFoundByNameOrMailAndNoRoleComesFromAClaim() {
        PROVIDER.says(TestProvider.methods("otp")
                .andThen(claims -> claims.claim("preferred_username", "supervisor")
                        .claim("email", "supervisor")
                        .claim("roles", List.of("ROLE_SUPERVISOR"))));
        try (Traveller traveller = new Traveller()) {
            assertThat(HttpBrowser.where(traveller.arrive(traveller.visit("supervisor", traveller.leave(Map.of())))))
                    .isEqualTo(REFUSED);
            assertThat(traveller.result("legal")).isEqualTo("/");
            assertThat(traveller.desk.get("/account").statusCode()).isEqualTo(200);
            assertThat(traveller.desk.get("/exports").statusCode()).isEqualTo(403);
        }
    }

    static Stream<Arguments> lies() {
        Instant past = Instant.now().minus(Duration.ofHours(2));
        return Stream.<Map.Entry<String, Consumer<JwtClaimsSet.Builder>>>of(
                        Map.entry("it is over", claims -> claims.issuedAt(past).expiresAt(past.plusSeconds(60))),
                        Map.entry("for another client", claims -> claims.audience(List.of("another"))),
                        Map.entry("for another request", claims -> claims.claim("nonce", "another")),
                        Map.entry("for no request", claims -> claims.claims(all -> all.remove("nonce"))),
                        Map.entry("from another issuer", claims -> claims.issuer("https://another.test")))
                .map(lie -> Arguments.of(lie.getKey(), lie.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatIsNotForThisSignInIsRefused(String name, Consumer<JwtClaimsSet.Builder> lie) {
        PROVIDER.says(TestProvider.methods("otp").andThen(lie));
        refused(name);
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        PROVIDER.isForged();
        refused("forged");
    }

    private static void refused(String name) {
        try (Traveller traveller = new Traveller()) {
            assertThat(traveller.result("legal")).as(name).isEqualTo(REFUSED);
            assertThat(traveller.desk.isIn()).isFalse();
        }
    }

    @Test
    void anAnswerToAnotherRequestOrBrowserOrASecondOneIsRefused() {
        try (Traveller traveller = new Traveller();
                Traveller other = new Traveller()) {
            String back = traveller.visit("sub-of-legal", traveller.leave(Map.of()));
            assertThat(HttpBrowser.where(other.arrive(back))).isEqualTo(REFUSED);
            other.leave(Map.of());
            assertThat(HttpBrowser.where(other.arrive(back))).isEqualTo(REFUSED);
            assertThat(HttpBrowser.where(traveller.arrive(back.replaceFirst("state=[^&]+", "state=another"))))
                    .isEqualTo(REFUSED);
            String again = traveller.visit("sub-of-legal", traveller.leave(Map.of()));
            assertThat(HttpBrowser.where(traveller.arrive(again.replace("ACNUR", "COMAR"))))
                    .isEqualTo(REFUSED);
            assertThat(traveller.desk.isIn()).isFalse();
            String third = traveller.visit("sub-of-legal", traveller.leave(Map.of()));
            assertThat(HttpBrowser.where(traveller.arrive(third))).startsWith("/keys");
            assertThat(HttpBrowser.where(traveller.arrive(third))).isEqualTo(REFUSED);
        }
    }

    @Test
    void whoeverSaysNoAtTheProviderStaysOutside() {
        try (Traveller traveller = new Traveller()) {
            Matcher state = Pattern.compile("state=([^&]+)").matcher(traveller.leave(Map.of()));
            assertThat(state.find()).isTrue();
            HttpResponse<String> back =
                    traveller.arrive("/login/oidc/ACNUR/back?error=access_denied&state=" + state.group(1));
            assertThat(HttpBrowser.where(back)).isEqualTo(REFUSED);
        }
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackFromTheProvider() {
        Map<String, String> carried =
                Map.of("kept.address", "/cases/1/acts/record-observation", "kept.field.text", "Habla mam.");
        try (Traveller traveller = new Traveller()) {
            HttpResponse<String> back = traveller.arrive(traveller.visit("sub-of-legal", traveller.leave(carried)));
            assertThat(back.statusCode()).isEqualTo(200);
            assertThat(back.body()).contains("Habla mam.", "/cases/1/acts/record-observation");
        }
        try (Traveller traveller = new Traveller()) {
            HttpResponse<String> back = traveller.arrive(traveller.visit("sub-of-nobody", traveller.leave(carried)));
            assertThat(back.statusCode()).isEqualTo(401);
            assertThat(back.body()).contains("Habla mam.", "No se pudo entrar por esa institución");
        }
    }

    @Test
    void signingOutLeadsOnToSignOutOfTheProvider() {
        try (Traveller traveller = new Traveller()) {
            assertThat(traveller.result("legal")).isEqualTo("/");
            HttpResponse<String> out = traveller.desk.post("/account", "/logout", Map.of());
            assertThat(out.statusCode()).isEqualTo(200);
            assertThat(traveller.desk.isIn()).isFalse();
            assertThat(HttpBrowser.where(traveller.provider.get(path(refresh(out)))))
                    .isEqualTo("/login?out");
            assertThat(HttpBrowser.where(traveller.provider.get(path(traveller.leave(Map.of())))))
                    .isEqualTo("/login");
        }
    }

    private static final String OUT = "/login/oidc/ACNUR/logout";

    private static HttpResponse<String> out(String token) {
        try (HttpBrowser provider = new HttpBrowser(RunningApplication.address(PROGRAM))) {
            return provider.postBare(OUT, Map.of("logout_token", token));
        }
    }

    @Test
    void whoeverTheProviderSaysSignedOutIsOutHereAtOnceAndNobodyElse() {
        try (Traveller traveller = new Traveller();
                Traveller other = new Traveller()) {
            traveller.result("legal");
            other.result("supervisor");
            assertThat(traveller.desk.isIn() && other.desk.isIn()).isTrue();
            String token = PROVIDER.saysOut(Map.of(), claims -> claims.subject("sub-of-legal"));
            HttpResponse<String> said = out(token);
            assertThat(said.statusCode()).isEqualTo(200);
            assertThat(said.body()).isEmpty();
            assertThat(said.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(said.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(traveller.desk.isIn()).isFalse();
            assertThat(other.desk.isIn()).isTrue();
            traveller.result("legal");
            assertThat(out(token).statusCode()).as("said a second time").isEqualTo(400);
            assertThat(traveller.desk.isIn()).isTrue();
            String unknown = PROVIDER.saysOut(Map.of(), claims -> claims.subject("sub-of-nobody"));
            assertThat(out(unknown).statusCode()).as("answered as any other").isEqualTo(200);
            assertThat(other.desk.isIn()).isTrue();
        }
    }

    @Test
    void aSessionThatTheProviderNamesEndsAloneAndAnothersIsNotEndedByItsName() {
        try (Traveller here = new Traveller();
                Traveller there = new Traveller();
                Traveller other = new Traveller()) {
            PROVIDER.says(TestProvider.methods("otp").andThen(claims -> claims.claim("sid", "one")));
            here.result("legal");
            PROVIDER.says(TestProvider.methods("otp").andThen(claims -> claims.claim("sid", "two")));
            there.result("legal");
            PROVIDER.says(TestProvider.methods("otp").andThen(claims -> claims.claim("sid", "three")));
            other.result("supervisor");
            assertThat(out(PROVIDER.saysOut(
                                    Map.of(),
                                    claims -> claims.subject("sub-of-legal").claim("sid", "three")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(here.desk.isIn() && there.desk.isIn() && other.desk.isIn())
                    .isTrue();
            assertThat(out(PROVIDER.saysOut(Map.of(), claims -> claims.claim("sid", "one")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(here.desk.isIn()).isFalse();
            assertThat(there.desk.isIn() && other.desk.isIn()).isTrue();
            out(PROVIDER.saysOut(Map.of(), claims -> claims.subject("sub-of-legal")));
            assertThat(there.desk.isIn()).isFalse();
            assertThat(other.desk.isIn()).isTrue();
        }
    }

    static Stream<Arguments> falseLogouts() {
        Instant now = Instant.now();
        return Stream.<Map.Entry<String, Consumer<JwtClaimsSet.Builder>>>of(
                        Map.entry("from another issuer", claims -> claims.issuer("https://another.test")),
                        Map.entry("for another client", claims -> claims.audience(List.of("another"))),
                        Map.entry(
                                "over",
                                claims -> claims.issuedAt(now.minusSeconds(300)).expiresAt(now.minusSeconds(200))),
                        Map.entry("without an end", claims -> claims.claims(all -> all.remove("exp"))),
                        Map.entry("of long ago", claims -> claims.issuedAt(now.minusSeconds(3600))),
                        Map.entry(
                                "of later",
                                claims -> claims.issuedAt(now.plusSeconds(600)).expiresAt(now.plusSeconds(700))),
                        Map.entry("without its moment", claims -> claims.claims(all -> all.remove("iat"))),
                        Map.entry("without its event", claims -> claims.claims(all -> all.remove("events"))),
                        Map.entry("of another event", claims -> claims.claim("events", Map.of("urn:other", Map.of()))),
                        Map.entry(
                                "of an event that is no object",
                                claims -> claims.claim(
                                        "events", Map.of("http://schemas.openid.net/event/backchannel-logout", "yes"))),
                        Map.entry("with a nonce, as an ID token", claims -> claims.claim("nonce", "n")),
                        Map.entry("without an id", claims -> claims.claims(all -> all.remove("jti"))),
                        Map.entry("about nobody", claims -> claims.claims(all -> all.remove("sub"))))
                .map(lie -> Arguments.of(lie.getKey(), lie.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("falseLogouts")
    void aLogoutThatDoesNotHoldEndsNothingAndIsToldNothing(String name, Consumer<JwtClaimsSet.Builder> lie) {
        try (Traveller traveller = new Traveller()) {
            traveller.result("station");
            Consumer<JwtClaimsSet.Builder> about = claims -> claims.subject("sub-of-station");
            refusedLogout(name, PROVIDER.saysOut(Map.of(), about.andThen(lie)));
            assertThat(traveller.desk.isIn()).as(name).isTrue();
        }
    }

    @Test
    void aLogoutThatIsForgedOrAnotherKindOfTokenOrNoneEndsNothing() {
        try (Traveller traveller = new Traveller();
                HttpBrowser anybody = new HttpBrowser(RunningApplication.address(PROGRAM))) {
            traveller.result("station");
            Consumer<JwtClaimsSet.Builder> about = claims -> claims.subject("sub-of-station");
            String right = PROVIDER.saysOut(Map.of(), about);
            refusedLogout("another kind", PROVIDER.saysOut(Map.of("typ", "at+jwt"), about));
            PROVIDER.isForged();
            refusedLogout("forged", PROVIDER.saysOut(Map.of(), about));
            String unsigned = Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                    + right.substring(right.indexOf('.'), right.lastIndexOf('.') + 1);
            refusedLogout("unsigned", unsigned);
            refusedLogout("no token", "x");
            refusedLogout("long", "x".repeat(20_000));
            assertThat(anybody.postBare(OUT, Map.of()).statusCode()).isEqualTo(400);
            assertThat(anybody.postBare("/login/oidc/OTHER/logout", Map.of("logout_token", right))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(traveller.desk.isIn()).isTrue();
            assertThat(anybody.postBare("/login/oidc/ACNUR", Map.of()).statusCode())
                    .as("no other address does without the token of a form")
                    .isNotEqualTo(200);
            assertThat(anybody.postBare("/logout", Map.of()).statusCode()).isEqualTo(403);
            assertThat(out(right).statusCode()).isEqualTo(200);
            assertThat(traveller.desk.isIn()).isFalse();
        }
    }

    private static void refusedLogout(String name, String token) {
        HttpResponse<String> answer = out(token);
        assertThat(answer.statusCode()).as(name).isEqualTo(400);
        assertThat(answer.body()).as(name).isEmpty();
    }

    @Test
    void whereTheProviderIsAwayOrNotWhatItWasSaidToBeOnesOwnPasswordDoes() {
        String[] usual = PROVIDER.settings("ACNUR");
        for (String wrong : List.of(
                "--acogida.oidc.ACNUR.issuer=http://127.0.0.1:1",
                "--acogida.oidc.ACNUR.issuer=" + PROVIDER.issuer() + "/")) {
            DatabaseAccess database = TestDatabase.migrated();
            String[] settings = Stream.concat(
                            Arrays.stream(usual).filter(one -> !one.startsWith("--acogida.oidc.ACNUR.issuer")),
                            Stream.of(wrong))
                    .toArray(String[]::new);
            try (ConfigurableApplicationContext program = RunningApplication.on(database, settings);
                    HttpBrowser desk = new HttpBrowser(RunningApplication.address(program))) {
                assertThat(HttpBrowser.where(desk.post("/login", "/login/oidc/ACNUR", Map.of())))
                        .as(wrong)
                        .isEqualTo(AWAY);
                assertThat(desk.get(AWAY + "&lang=en").body()).contains("does not answer, or is set up wrongly");
                assertThat(desk.signIn("legal")).isEqualTo("/");
                assertThat(desk.get("/account?lang=en").body()).doesNotContain("by ACNUR");
            }
        }
    }

    @Test
    void whereNoProviderIsConfiguredThereIsNoWayToOne() {
        try (HttpBrowser desk = new HttpBrowser(RunningApplication.address(RunningApplication.context()))) {
            assertThat(desk.get("/login").body()).doesNotContain("/login/oidc/");
            assertThat(HttpBrowser.where(desk.post("/login", "/login/oidc/ACNUR", Map.of())))
                    .isEqualTo("/login");
            assertThat(HttpBrowser.where(desk.get("/login/oidc/out"))).isEqualTo("/login");
        }
    }
}
