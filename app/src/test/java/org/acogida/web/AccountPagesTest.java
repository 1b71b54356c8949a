package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.AccountAct;
import org.acogida.access.AccountCare;
import org.acogida.access.AccountCare.Outcome;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What supervisors do with accounts: what protects at once and alone, what opens anything two together (safety R5). */
class AccountPagesTest {
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.later(DATABASE);
    private static final LaterClock CLOCK = PROGRAM.getBean(LaterClock.class);
    private static final Officers OFFICERS = PROGRAM.getBean(Officers.class);
    private static final UserAccounts ACCOUNTS = new UserAccounts(DATABASE);
    private static final String HASH = UserAccounts.hash("", RunningApplication.PASSWORD);
    private static final String OFFICE = "comar-tapachula";
    private static final String ELSEWHERE = "inm-tapachula";
    private static final String REASON = "Dejó el puesto el viernes.";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("<code id=\"secret\"[^>]*>([A-Z2-7 ]{39})</code>");
    private static final Pattern ORDER = Pattern.compile("href=\"(/accounts/orders/[0-9a-f-]{36})\"");

    @BeforeAll
    static void addColleagues() {
        add("eva", Role.SUPERVISOR, OFFICE);
        add("norma", Role.SUPERVISOR, ELSEWHERE);
    }

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static Officer add(String username, Role role, String office) {
        ACCOUNTS.add(new NewUser(username, "Cuenta de " + username, role, office, Locale.of("es")), HASH);
        return officer(username);
    }

    private static Officer officer(String username) {
        return OFFICERS.findByName(username).orElseThrow();
    }

    private static String page(Officer officer) {
        return "/accounts/" + officer.id();
    }

    private static HttpBrowser browser(String username) {
        HttpBrowser browser = new HttpBrowser(RunningApplication.address(PROGRAM));
        assertThat(browser.signIn(username)).startsWith("/");
        return browser;
    }

    private static HttpResponse<String> act(HttpBrowser by, Officer account, String act, Map<String, String> fields) {
        return by.post(page(account) + "/" + act, page(account) + "/" + act, fields);
    }

    private static HttpResponse<String> act(HttpBrowser by, Officer account, String act) {
        return act(by, account, act, Map.of("accountReason", REASON));
    }

    /** Where the only order of an account waits. */
    private static String order(HttpBrowser reader, Officer account) {
        Matcher waits = ORDER.matcher(reader.get(page(account)).body());
        assertThat(waits.find()).isTrue();
        return waits.group(1);
    }

    private static HttpResponse<String> agree(HttpBrowser by, String order) {
        return by.post(order, order + "/agree", Map.of("stepUp", RunningApplication.PASSWORD));
    }

    @Test
    void whoeverIsShutIsOutAtOnceAndItStandsOnTheRecord() {
        Officer shut = add("shut", Role.RECEPTION, OFFICE);
        try (HttpBrowser theirs = browser("shut");
                HttpBrowser eva = browser("eva")) {
            assertThat(theirs.isIn()).isTrue();
            assertThat(eva.get("/accounts?lang=en&q=shut").body()).contains("Cuenta de shut", "password");
            assertThat(act(eva, shut, "shut", Map.of("accountReason", "corto")).statusCode())
                    .isEqualTo(422);
            assertThat(theirs.isIn()).isTrue();
            assertThat(HttpBrowser.where(act(eva, shut, "shut"))).isEqualTo(page(shut));
            assertThat(theirs.isIn()).isFalse();
            assertThat(theirs.signIn("shut")).isEqualTo("/login?error");
            assertThat(eva.get(page(shut) + "?lang=en").body())
                    .contains("The account is shut", REASON, "Cuenta de eva", "Open again")
                    .doesNotContain("Shut the account");
            assertThat(act(eva, shut, "shut").statusCode()).isEqualTo(409);
            assertThat(eva.get("/accounts?state=open&q=shut").body()).doesNotContain("Cuenta de shut");
            assertThat(eva.get("/accounts?state=shut&q=SHUT").body()).contains("Cuenta de shut");
        }
    }

    @Test
    void sessionsEndAndTheAccountMaySignInAgain() {
        Officer ended = add("ended", Role.LEGAL, OFFICE);
        try (HttpBrowser theirs = browser("ended");
                HttpBrowser eva = browser("eva")) {
            assertThat(HttpBrowser.where(act(eva, ended, "signed-out"))).isEqualTo(page(ended));
            assertThat(theirs.isIn()).isFalse();
            theirs.signIn("ended");
            assertThat(theirs.isIn()).isTrue();
        }
    }

    @Test
    void whatOpensAnythingIsDoneByTwoAndByNobodyAlone() {
        Officer again = add("again", Role.RECEPTION, OFFICE);
        ACCOUNTS.setEnabled("again", false);
        try (HttpBrowser eva = browser("eva");
                HttpBrowser supervisor = browser("supervisor");
                HttpBrowser norma = browser("norma")) {
            assertThat(HttpBrowser.where(act(eva, again, "reopened"))).isEqualTo(page(again));
            assertThat(officer("again").enabled()).isFalse();
            assertThat(act(supervisor, again, "reopened").statusCode()).isEqualTo(409);
            String order = order(eva, again);
            assertThat(eva.get(order + "?lang=en").body())
                    .contains("Another person confirms it")
                    .doesNotContain("stepUp");
            assertThat(agree(eva, order).statusCode()).isEqualTo(409);
            assertThat(HttpBrowser.where(agreeBlind(norma, order))).isEqualTo("/accounts");
            assertThat(officer("again").enabled()).isFalse();
            assertThat(HttpBrowser.where(agree(supervisor, order))).isEqualTo("/accounts");
            assertThat(officer("again").enabled()).isTrue();
            assertThat(HttpBrowser.where(agreeBlind(supervisor, order))).isEqualTo("/accounts");
            assertThat(supervisor.get(page(again) + "?lang=en").body())
                    .contains("Opened again", "Cuenta de eva (Supervision); confirmed by Ana López (Supervision)");
        }
    }

    /** Sends an agreement from a page that holds a form, whoever may see the order. */
    private static HttpResponse<String> agreeBlind(HttpBrowser by, String order) {
        return by.post("/account", order + "/agree", Map.of("stepUp", RunningApplication.PASSWORD));
    }

    @Test
    void anOrderLapsesAfterThreeDaysAndCanBeTakenBack() {
        Officer late = add("late", Role.RECEPTION, OFFICE);
        try (HttpBrowser eva = browser("eva")) {
            act(eva, late, "factor-reset");
            String order = order(eva, late);
            CLOCK.move(Duration.ofDays(3).plusMinutes(1));
            assertThat(HttpBrowser.where(eva.get("/accounts"))).isEqualTo("/login?ended");
            try (HttpBrowser supervisor = browser("supervisor")) {
                assertThat(HttpBrowser.where(agreeBlind(supervisor, order))).isEqualTo("/accounts");
                assertThat(supervisor.get(page(late) + "?lang=en").body())
                        .contains("Account made")
                        .doesNotContain("Second factor and passkeys");
                act(supervisor, late, "factor-reset");
                String again = order(supervisor, late);
                assertThat(again).isNotEqualTo(order);
                assertThat(HttpBrowser.where(supervisor.post(
                                again, again + "/refuse", Map.of("refusalReason", "Se encontró el teléfono"))))
                        .isEqualTo("/accounts");
                assertThat(supervisor.get(page(late) + "?lang=en").body())
                        .contains("Change not confirmed", "Se encontró el teléfono");
                assertThat(HttpBrowser.where(agreeBlind(supervisor, again))).isEqualTo("/accounts");
            }
        }
    }

    @Test
    void aNewAccountIsMadeByTwoAndChoosesItsOwnPasswordBeforeItSeesAnything() {
        Map<String, String> wanted = Map.of(
                "accountUsername",
                "Nueva.Uno",
                "accountName",
                "Nueva Uno",
                "accountRole",
                "RECEPTION",
                "accountOrganisation",
                "",
                "accountLanguage",
                "en",
                "accountReason",
                "Empieza el lunes en recepción.");
        try (HttpBrowser eva = browser("eva");
                HttpBrowser supervisor = browser("supervisor");
                HttpBrowser hers = new HttpBrowser(RunningApplication.address(PROGRAM))) {
            assertThat(HttpBrowser.where(eva.post("/accounts/new", "/accounts/new", wanted)))
                    .isEqualTo("/accounts");
            assertThat(eva.post("/accounts/new", "/accounts/new", wanted).statusCode())
                    .isEqualTo(422);
            assertThat(OFFICERS.findByName("nueva.uno")).isEmpty();
            Matcher order = ORDER.matcher(supervisor.get("/accounts").body());
            assertThat(order.find()).isTrue();
            HttpResponse<String> made = agree(supervisor, order.group(1));
            assertThat(made.statusCode()).isEqualTo(200);
            Matcher secret = SECRET.matcher(made.body());
            assertThat(secret.find()).isTrue();
            String password = secret.group(1);
            assertThat(supervisor.get("/accounts").body()).doesNotContain(password);
            assertThat(HttpBrowser.where(agreeBlind(supervisor, order.group(1))))
                    .isEqualTo("/accounts");

            Map<String, String> in = Map.of("username", "nueva.uno", "password", password);
            assertThat(HttpBrowser.where(hers.post("/login", "/login", in))).isEqualTo("/");
            for (String path : List.of("/worklist", "/reception", "/account", "/keys", "/account/second-factor")) {
                assertThat(HttpBrowser.where(hers.get(path))).as(path).isEqualTo("/account/password");
            }
            assertThat(change(hers, password, "una-que-nadie-vio", "otra-distinta-aqui"))
                    .isEqualTo(422);
            assertThat(change(hers, password, password, password)).isEqualTo(422);
            assertThat(change(hers, password, "corta", "corta")).isEqualTo(422);
            assertThat(change(hers, "no-es-la-de-ahora", "una-que-nadie-vio", "una-que-nadie-vio"))
                    .isEqualTo(422);
            assertThat(HttpBrowser.where(hers.get("/worklist"))).isEqualTo("/account/password");
            assertThat(change(hers, password, "una-que-nadie-vio", "una-que-nadie-vio"))
                    .isEqualTo(302);
            assertThat(hers.get("/worklist").statusCode()).isEqualTo(200);
            assertThat(HttpBrowser.where(hers.post("/login", "/login", in))).isEqualTo("/login?error");
        }
    }

    private static int change(HttpBrowser browser, String now, String wanted, String again) {
        return browser.post(
                        "/account/password",
                        "/account/password",
                        Map.of("password", now, "newPassword", wanted, "newAgain", again))
                .statusCode();
    }

    @Test
    void theOtherOfficeAgreesToWhoeverComesToItsFiles() {
        Officer moving = add("moving", Role.RECEPTION, OFFICE);
        Map<String, String> wanted = Map.of(
                "accountRole",
                "STATION",
                "accountOffice",
                ELSEWHERE,
                "accountOrganisation",
                "",
                "accountReason",
                REASON);
        try (HttpBrowser eva = browser("eva");
                HttpBrowser supervisor = browser("supervisor");
                HttpBrowser norma = browser("norma");
                HttpBrowser theirs = browser("moving")) {
            assertThat(HttpBrowser.where(act(eva, moving, "moved", wanted))).isEqualTo(page(moving));
            String order = order(eva, moving);
            assertThat(supervisor.get(order + "?lang=en").body())
                    .contains("Whoever supervises at the other office")
                    .doesNotContain("stepUp");
            assertThat(agreeBlind(supervisor, order).statusCode()).isEqualTo(409);
            assertThat(officer("moving").office()).isEqualTo(OFFICE);
            assertThat(HttpBrowser.where(agree(norma, order))).isEqualTo("/accounts");
            assertThat(officer("moving"))
                    .matches(one -> one.role() == Role.STATION && one.office().equals(ELSEWHERE));
            assertThat(theirs.isIn()).isFalse();
            assertThat(eva.get(page(moving)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nobodyActsOnTheirOwnAccountOnAnothersOfficeOrOnWhoWatchesThem() {
        Officer norma = officer("norma");
        try (HttpBrowser eva = browser("eva")) {
            for (String act : List.of("shut", "factor-reset", "moved")) {
                Map<String, String> fields = Map.of(
                        "accountReason",
                        REASON,
                        "accountRole",
                        "LEGAL",
                        "accountOffice",
                        OFFICE,
                        "accountOrganisation",
                        "");
                assertThat(act(eva, officer("eva"), act, fields).statusCode())
                        .as(act)
                        .isEqualTo(409);
                assertThat(act(eva, officer("auditor"), act, fields).statusCode())
                        .as(act)
                        .isEqualTo(409);
                assertThat(eva.post("/account", page(norma) + "/" + act, fields).statusCode())
                        .as(act)
                        .isEqualTo(404);
            }
            assertThat(eva.get(page(norma)).statusCode()).isEqualTo(404);
            assertThat(eva.get("/accounts?q=norma").body()).doesNotContain("Cuenta de norma");
            Map<String, String> watcher = Map.of(
                    "accountUsername",
                    "vigia",
                    "accountName",
                    "Vigía",
                    "accountRole",
                    "AUDITOR",
                    "accountOrganisation",
                    "",
                    "accountLanguage",
                    "es",
                    "accountReason",
                    REASON);
            assertThat(eva.post("/accounts/new", "/accounts/new", watcher).statusCode())
                    .isEqualTo(422);
        }
        for (Role role : Role.values()) {
            if (role != Role.SUPERVISOR) {
                try (HttpBrowser other = browser(role.name().toLowerCase(Locale.ROOT))) {
                    assertThat(other.get("/accounts").statusCode())
                            .as(role.name())
                            .isEqualTo(403);
                    assertThat(other.post("/account", page(officer("eva")) + "/shut", Map.of("accountReason", REASON))
                                    .statusCode())
                            .as(role.name())
                            .isEqualTo(403);
                }
            }
        }
        assertThat(officer("eva").enabled()).isTrue();
    }

    @Test
    void aListHoldsTwentyAndLeadsOn() {
        for (int i = 10; i < 40; i++) {
            add("many-" + i, Role.LEGAL, OFFICE);
        }
        try (HttpBrowser eva = browser("eva")) {
            String first = eva.get("/accounts?q=many").body();
            assertThat(first).contains("many-10", "many-29", "from=20").doesNotContain("many-30");
            assertThat(eva.get("/accounts?q=many&from=20").body())
                    .contains("many-30", "many-39", "from=0")
                    .doesNotContain("many-29", "from=40");
            assertThat(eva.get("/accounts?q=%25").body()).doesNotContain("many-10");
        }
    }

    @Test
    void whoeverConfirmsShowsAnewWhoTheyAreAndGuessingWaits() {
        add("lupe", Role.SUPERVISOR, OFFICE);
        Officer one = add("one", Role.RECEPTION, OFFICE);
        Officer two = add("two", Role.RECEPTION, OFFICE);
        Officer three = add("three", Role.RECEPTION, OFFICE);
        try (HttpBrowser eva = browser("eva");
                HttpBrowser lupe = browser("lupe")) {
            List.of(one, two, three).forEach(account -> act(eva, account, "factor-reset"));
            String order = order(lupe, one);
            assertThat(lupe.post(order, order + "/agree", Map.of()).statusCode())
                    .isEqualTo(422);
            assertThat(lupe.post(order, order + "/agree", Map.of("stepUp", "wrong"))
                            .body())
                    .doesNotContain("value=\"wrong\"");
            assertThat(HttpBrowser.where(agree(lupe, order))).isEqualTo("/accounts");

            String fresh = order(lupe, two);
            assertThat(lupe.get(fresh).body()).doesNotContain("stepUp");
            assertThat(HttpBrowser.where(lupe.post(fresh, fresh + "/agree", Map.of())))
                    .isEqualTo("/accounts");

            CLOCK.move(Duration.ofMinutes(3));
            assertThat(lupe.isIn()).isTrue();
            CLOCK.move(Duration.ofMinutes(3));
            String stale = order(lupe, three);
            assertThat(lupe.post(stale, stale + "/agree", Map.of()).statusCode())
                    .isEqualTo(422);
            for (int i = 0; i < 30; i++) {
                assertThat(lupe.post(stale, stale + "/agree", Map.of("stepUp", "guess-" + i))
                                .statusCode())
                        .isEqualTo(422);
            }
            assertThat(agree(lupe, stale).statusCode()).isEqualTo(422);
            CLOCK.move(Duration.ofMinutes(1));
            assertThat(HttpBrowser.where(agree(lupe, stale))).isEqualTo("/accounts");
        }
    }

    @Test
    void whoeverHasASecondFactorShowsACodeAndNotThePassword() {
        add("coded", Role.SUPERVISOR, OFFICE);
        Officer whose = add("whose", Role.RECEPTION, OFFICE);
        try (HttpBrowser eva = browser("eva");
                HttpBrowser coded = browser("coded")) {
            Matcher key = KEY.matcher(coded.get("/account/second-factor").body());
            assertThat(key.find()).isTrue();
            Phone phone = new Phone(key.group(1));
            coded.post("/account/second-factor", "/account/second-factor", Map.of("code", phone.code(CLOCK.now())));
            act(eva, whose, "factor-reset");
            String order = order(coded, whose);
            assertThat(agree(coded, order).statusCode()).isEqualTo(422);
            assertThat(coded.post(order, order + "/agree", Map.of("stepUp", phone.code(CLOCK.now())))
                            .statusCode())
                    .as("a code is taken once")
                    .isEqualTo(422);
            CLOCK.move(Duration.ofMinutes(1));
            assertThat(HttpBrowser.where(
                            coded.post(order, order + "/agree", Map.of("stepUp", phone.code(CLOCK.now())))))
                    .isEqualTo("/accounts");
        }
    }

    @Test
    void twoSupervisorsWhoShutEachOtherLeaveOne() throws Exception {
        Officer left = add("left", Role.SUPERVISOR, ELSEWHERE);
        Officer right = add("right", Role.SUPERVISOR, ELSEWHERE);
        AccountCare care = PROGRAM.getBean(AccountCare.class);
        for (int i = 0; i < 20; i++) {
            ACCOUNTS.setEnabled("left", true);
            ACCOUNTS.setEnabled("right", true);
            List<Callable<Outcome>> both = List.of(
                    () -> care.act(left, right.id(), AccountAct.Kind.SHUT, REASON),
                    () -> care.act(right, left.id(), AccountAct.Kind.SHUT, REASON));
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(both);
            }
            assertThat(officer("left").enabled()).isNotEqualTo(officer("right").enabled());
        }
    }

    @Test
    void theDatabaseItselfChangesNoAccountWithoutALineAndNoneThatOpensWithoutTwo() {
        JdbcClient app = JdbcClient.create(new DriverManagerDataSource(
                DATABASE.url(), DATABASE.app().user(), DATABASE.app().password()));
        Officer held = add("held", Role.RECEPTION, OFFICE);
        ACCOUNTS.setEnabled("held", false);
        UUID eva = officer("eva").id();
        for (String statement : List.of(
                "update app_user set enabled = true",
                "update app_user set role = 'SUPERVISOR'",
                "insert into app_user (id, username, display_name, password_hash, role, office, language)"
                        + " values (gen_random_uuid(), 'x', 'x', '{noop}x', 'LEGAL', 'comar-tapachula', 'es')",
                "delete from second_factor",
                "update account_act set reason = 'x'",
                "delete from account_order",
                line("REOPENED", held.id(), "null", "null"),
                line("REOPENED", held.id(), "'" + eva + "'", "null"),
                line(
                        "REOPENED",
                        held.id(),
                        "'" + eva + "'",
                        "'" + officer("supervisor").id() + "'"),
                line("SHUT", eva, "'" + eva + "'", "null"))) {
            assertThatThrownBy(() -> app.sql(statement).update()).as(statement).isNotNull();
        }
        assertThat(officer("held").enabled()).isFalse();
        assertThat(app.sql("select has_function_privilege('carry_out_account_act()', 'execute')")
                        .query(Boolean.class)
                        .single())
                .as("it can have it carry out no lines of a table of its own")
                .isFalse();
        assertThat(app.sql(line("SHUT", held.id(), "'" + eva + "'", "null")).update())
                .as("whatever it can do stands on the record")
                .isEqualTo(1);
    }

    private static String line(String kind, UUID account, String by, String agreedBy) {
        return "insert into account_act (at, kind, account, acted_by, agreed_by, reason) values (now(), '" + kind
                + "', '" + account + "', " + by + ", " + agreedBy + ", 'for this test alone')";
    }
}
