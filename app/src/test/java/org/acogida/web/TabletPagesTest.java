package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.ClaimStatus;
import org.acogida.rulebook.Milestone;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.TestTablet;
import org.acogida.tablets.TestTablet.Sealed;
import org.acogida.web.form.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Tablets as supervisors look after them, and what came from them as officers mend it (safety R5, R11, R12). */
class TabletPagesTest {
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.later(DATABASE);
    private static final LaterClock CLOCK = PROGRAM.getBean(LaterClock.class);
    private static final String ADDRESS = RunningApplication.address(PROGRAM);
    private static final String REASON = "Se perdió en el camino al albergue.";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static HttpBrowser browser(String username) {
        HttpBrowser browser = new HttpBrowser(ADDRESS);
        assertThat(browser.signIn(username)).startsWith("/");
        return browser;
    }

    private static TestTablet bare(long seed) {
        return new TestTablet(URI.create(ADDRESS), seed, InstantSource.system());
    }

    private static TestTablet tablet(long seed) {
        TestTablet tablet = bare(seed);
        Officer supervisor =
                PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
        assertThat(tablet.enrol(PROGRAM.getBean(EnrolmentCodes.class)
                        .make(supervisor, "Puente " + seed)
                        .code()))
                .isEqualTo(200);
        assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
        tablet.askTime();
        return tablet;
    }

    private static boolean isRegistered(UUID packet) {
        return Reach.whole(() -> PROGRAM.getBean(Casework.class).find(new CaseId(Ids.derive(packet, "case", "0"))))
                .isPresent();
    }

    private static void await(String what, BooleanSupplier there) {
        for (int i = 0; i < 400; i++) {
            if (there.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(what);
    }

    @Test
    void aCodeOfASupervisorEnrolsOneTabletOnce() {
        try (HttpBrowser supervisor = browser("supervisor");
                TestTablet first = bare(1);
                TestTablet second = bare(2)) {
            Map<String, String> wanted = new LinkedHashMap<>(Map.of("tabletName", "Puente norte"));
            assertThat(supervisor.post("/tablets/new", "/tablets/new", wanted).statusCode())
                    .isEqualTo(422);
            wanted.put("stepUp", RunningApplication.PASSWORD);
            HttpResponse<String> made = supervisor.post("/tablets/new", "/tablets/new", wanted);
            Matcher secret = SECRET.matcher(made.body());
            assertThat(secret.find()).isTrue();
            String code = secret.group(1);
            assertThat(supervisor.get("/tablets").body())
                    .contains("Puente norte")
                    .doesNotContain(code);
            assertThat(first.enrol(code.toLowerCase(Locale.ROOT))).isEqualTo(200);
            assertThat(first.enrol(code)).as("an answer that was lost").isEqualTo(200);
            assertThat(second.enrol(code)).isEqualTo(403);
            assertThat(first.lease("auditor", RunningApplication.PASSWORD)).isEqualTo(403);
            assertThat(first.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
            assertThat(supervisor.get("/tablets?lang=en").body()).contains("Puente norte", "Ana López (Reception)");
        }
    }

    @Test
    void aCodeThatIsGuessedAtIsOver() {
        Officer supervisor =
                PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
        String code = PROGRAM.getBean(EnrolmentCodes.class)
                .make(supervisor, "Puente sur")
                .code();
        try (TestTablet tablet = bare(3)) {
            String wrong = code.substring(0, 9) + (code.endsWith("2") ? "3" : "2");
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                statuses.add(tablet.enrol(wrong));
            }
            assertThat(statuses).containsExactly(403, 403, 403, 403, 403, 429);
        }
        try (TestTablet other = bare(4)) {
            assertThat(other.enrol(code)).isEqualTo(429);
            CLOCK.move(Duration.ofMinutes(14));
            assertThat(other.enrol(code))
                    .as("the right code after too many wrong tries")
                    .isNotEqualTo(200);
        }
        assertThat(PROGRAM.getBean(EnrolmentCodes.class).listWaiting(supervisor.office()))
                .noneMatch(waiting -> waiting.name().equals("Puente sur"));
        CLOCK.move(Duration.ofMinutes(16));
    }

    @Test
    void whatARevokedTabletSendsIsKeptAndRegisteredOnceASupervisorSaysSo() {
        try (TestTablet tablet = tablet(5);
                HttpBrowser supervisor = browser("supervisor");
                HttpBrowser reception = browser("reception")) {
            Sealed packet = tablet.seal(tablet.family("Revocada", 2));
            String page = "/tablets/" + tablet.device();
            assertThat(supervisor
                            .post(page, page + "/revoke", Map.of("tabletReason", "corto"))
                            .statusCode())
                    .isEqualTo(422);
            supervisor.post(page, page + "/revoke", Map.of("tabletReason", REASON));
            assertThat(supervisor.get(page + "?lang=en").body()).contains("It is revoked", REASON);
            assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(403);
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "RECEIVED");
            String held = "/packets/" + packet.id();
            await("held", () -> reception.get(held + "?lang=en").body().contains("The tablet was revoked"));
            assertThat(isRegistered(packet.id())).isFalse();
            assertThat(reception.get("/packets?lang=en").body())
                    .contains("Puente 5")
                    .doesNotContain("Revocada");
            reception.post(held, held + "/release", Map.of("packetReason", REASON));
            assertThat(isRegistered(packet.id())).isFalse();
            assertThat(HttpBrowser.where(supervisor.post(held, held + "/release", Map.of("packetReason", REASON))))
                    .isEqualTo("/packets");
            await("registered", () -> isRegistered(packet.id()));
            assertThat(supervisor.get(held + "?lang=en").body()).contains(REASON);
        }
    }

    /** All that a form carries as the page shows it. */
    private static Map<String, String> form(String html) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = INPUT.matcher(html);
        while (field.find()) {
            String input = field.group();
            String name = attribute(input, "name");
            boolean box = input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"");
            if (!name.isEmpty() && !name.equals("_csrf") && (!box || input.contains("checked"))) {
                fields.merge(name, attribute(input, "value"), (one, other) -> one);
            }
        }
        return fields;
    }

    private static String attribute(String input, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
        return value.find() ? value.group(1) : "";
    }

    @Test
    void whatDoesNotFitIsMendedOnTheReceptionFormAndKeepsItsDate() {
        try (TestTablet tablet = tablet(6);
                HttpBrowser reception = browser("reception")) {
            Map<String, Object> body = tablet.family("Corregida", 1);
            @SuppressWarnings("unchecked")
            Map<String, Object> person =
                    (Map<String, Object>) TestTablet.people(body).getFirst();
            person.put("birth", Map.of("day", "2150-01-01"));
            Sealed packet = tablet.seal(body);
            tablet.send(List.of(packet));
            String faulty = "/packets/" + packet.id();
            await("faulty", () -> reception.get(faulty + "?lang=en").body().contains("Could not be registered"));
            assertThat(reception.get(faulty).body()).doesNotContain("Corregida", "2150");
            assertThat(reception.get(faulty + "/content?lang=en").body()).contains("Corregida", "2150-01-01");
            String filed = "/reception?filed=packet-" + packet.id();
            Map<String, String> form = form(reception.get(filed).body());
            assertThat(form).containsEntry("p0.surnames", "Corregida").containsEntry("p0.claimsProtection", "YES");
            form.put("p0.birthDate", "1990-01-01");
            form.put("do", "save");
            HttpResponse<String> saved = reception.post(filed, "/reception", form);
            assertThat(HttpBrowser.where(saved)).isEqualTo("/reception/" + Ids.derive(packet.id(), "household", ""));
            var state = Reach.whole(() ->
                            PROGRAM.getBean(Casework.class).find(new CaseId(Ids.derive(packet.id(), "case", "0"))))
                    .orElseThrow();
            assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(reception.get(faulty + "?lang=en").body()).contains("It is registered", "Registered by hand");
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "DUPLICATE");
        }
    }

    @Test
    void aReceiptAloneRestoresTheDateOfALostTablet() {
        try (TestTablet tablet = tablet(7);
                HttpBrowser reception = browser("reception")) {
            Map<String, Object> body = tablet.family("Perdida", 1);
            Sealed packet = tablet.seal(body);
            String receipt = tablet.receipt(packet, body);
            String broken = receipt.substring(0, receipt.length() - 4) + "AAAA";
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts", Map.of("receipt", broken))
                            .body())
                    .contains("The signature does not match that text");
            assertThat(reception
                            .post("/receipts", "/receipts", Map.of("receipt", "ACOGIDA1.hola"))
                            .statusCode())
                    .isEqualTo(422);
            String typed = receipt.replaceAll("(.{20})", "$1 ");
            HttpResponse<String> read = reception.post("/receipts", "/receipts", Map.of("receipt", typed));
            assertThat(read.body()).contains("never came", "/reception?filed=");
            String filed = "/reception?filed=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8);
            Map<String, String> form = form(reception.get(filed).body());
            form.put("p0.surnames", "Perdida");
            form.put("p0.sex", "F");
            form.put("fear", "YES");
            form.put("wish", "PROTECTION");
            form.put("validVisa", "NO");
            form.put("entry", "AT_CROSSING");
            form.put("do", "save");
            HttpResponse<String> saved = reception.post(filed, "/reception", form);
            assertThat(HttpBrowser.where(saved)).isEqualTo("/reception/" + Ids.derive(packet.id(), "household", ""));
            assertThat(HttpBrowser.where(reception.post(filed, "/reception", form)))
                    .as("the form sent twice")
                    .isEqualTo("/reception/" + Ids.derive(packet.id(), "household", ""));
            assertThat(reception
                            .post("/receipts", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .contains("registered already");
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "RECEIVED");
            String late = "/packets/" + packet.id();
            await("compared", () -> reception.get(late + "?lang=en").body().contains("registered already, with other"));
            var state = Reach.whole(() ->
                            PROGRAM.getBean(Casework.class).find(new CaseId(Ids.derive(packet.id(), "case", "0"))))
                    .orElseThrow();
            assertThat(state.reached().get(Milestone.CLAIM_FILED))
                    .isBefore(PROGRAM.getBean(ProcedureClock.class).now());
        }
    }

    @Test
    void nobodyButSupervisorsLooksAfterTablets() {
        try (HttpBrowser reception = browser("reception");
                HttpBrowser auditor = browser("auditor")) {
            assertThat(reception.get("/tablets").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/packets").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/receipts").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/reception?filed=packet-" + UUID.randomUUID())
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
