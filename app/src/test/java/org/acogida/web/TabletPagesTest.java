package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.casework.Answer;
import org.acogida.casework.ArrivalActs;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.OnTheWay;
import org.acogida.tablets.Receipts;
import org.acogida.tablets.Tablets;
import org.acogida.tablets.TestTablet;
import org.acogida.tablets.TestTablet.Sealed;
import org.acogida.web.form.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Tablets as supervisors look after them, and what came from them as officers mend it (safety R5, R11, R12). */
class TabletPagesTest {
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM =
            RunningApplication.later(DATABASE, "--acogida.tablets.hourly=6", "--acogida.readings.files=40");
    private static final LaterClock CLOCK = PROGRAM.getBean(LaterClock.class);
    private static final String ADDRESS = RunningApplication.address(PROGRAM);
    private static final Duration QUIET = Duration.ofMinutes(16);
    private static final String REASON = "Se perdió en el camino al albergue.";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern UNREGISTERED = Pattern.compile("\"unregistered\":[1-9]");
    private static final Pattern OLD = Pattern.compile("\"oldestMinutes\":[1-9]");
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

    /** As at a camp whose tablets share one address, where somebody guesses, too. */
    @Test
    void twentyTabletsBehindOneAddressAreEnrolledAtOnceBesideWrongCodes() throws Exception {
        EnrolmentCodes codes = PROGRAM.getBean(EnrolmentCodes.class);
        Officer supervisor =
                PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
        List<Callable<Integer>> all = new ArrayList<>();
        List<TestTablet> tablets = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            TestTablet tablet = bare(100 + at);
            String code = codes.make(supervisor, "Campamento " + at).code();
            tablets.add(tablet);
            all.add(() -> tablet.enrol(code));
        }
        TestTablet other = bare(99);
        tablets.add(other);
        String wrong = codes.make(supervisor, "Campamento 99").code();
        for (int at = 0; at < 8; at++) {
            all.add(() -> other.enrol(wrong.substring(0, 9) + (wrong.endsWith("2") ? "3" : "2")));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Integer> status : threads.invokeAll(all)) {
                statuses.add(status.get());
            }
        } finally {
            tablets.forEach(TestTablet::close);
        }
        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses.subList(20, 28)).containsOnly(403, 429).contains(429);
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
            assertThat(reception
                            .post(held, held + "/release", Map.of("packetReason", "what somebody types"))
                            .statusCode())
                    .isEqualTo(422);
            reception.post(held, held + "/release", Map.of("packetReason", "OFFICER_CONFIRMS"));
            assertThat(isRegistered(packet.id())).isFalse();
            assertThat(HttpBrowser.where(
                            supervisor.post(held, held + "/release", Map.of("packetReason", "OFFICER_CONFIRMS"))))
                    .isEqualTo("/packets");
            await("registered", () -> isRegistered(packet.id()));
            assertThat(supervisor.get(held + "?lang=en").body()).contains("Whoever had the tablet confirms it");
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
    void whatIsOnItsWayIsToldBeforeAReturnAndOnTheBoardAndAReceiptStopsIt() {
        CaseId returning = returnable();
        String page = "/cases/" + returning + "/acts/order-return";
        try (TestTablet tablet = tablet(8)) {
            Officer officer =
                    PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
            PROGRAM.getBean(Tablets.class).revoke(officer, tablet.device(), REASON);
            Sealed packet = tablet.seal(tablet.family("Escondida", 1));
            tablet.send(List.of(packet));
            CLOCK.move(Duration.ofMinutes(70));
            try (HttpBrowser supervisor = browser("supervisor");
                    HttpBrowser stranger = new HttpBrowser(ADDRESS)) {
                await(
                        "held",
                        () -> supervisor
                                .get("/packets/" + packet.id() + "?lang=en")
                                .body()
                                .contains("The tablet was revoked"));
                assertThat(supervisor.get(page + "?lang=en").body())
                        .contains("not registered yet", "heard of", "No possible match of this person is open")
                        .contains("href=\"/packets\"", "href=\"/tablets\"", "href=\"/receipts\"")
                        .contains("Does not stand in the way:", "No return while a claim stands")
                        .doesNotContain("Everything that came", "All tablets used", "Escondida");
                assertThat(supervisor.get("/board?lang=en").body())
                        .contains("not registered, of all offices")
                        .containsPattern("\\(\\d+ hours? ago\\)")
                        .doesNotContain("Escondida");
                await("health", () -> {
                    String said = stranger.get("/health").body();
                    return UNREGISTERED.matcher(said).find()
                            && OLD.matcher(said).find();
                });
                Map<String, String> form = form(supervisor.get(page).body());
                form.put("kind", "ASSISTED");
                form.put("reasons", "Lo pide.");
                assertThat(supervisor.post(page, page, form).statusCode())
                        .as("nobody said whether there is a receipt")
                        .isEqualTo(422);
                form.put("receipt", "YES");
                HttpResponse<String> refused = supervisor.post(page, page, form);
                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(refused.body()).contains("A receipt of a registration", "href=\"/receipts\"");
                Map<String, String> again = form(supervisor.get(page).body());
                again.putAll(Map.of("kind", "ASSISTED", "reasons", "Lo pide.", "receipt", "NO"));
                assertThat(HttpBrowser.where(supervisor.post(page, page, again)))
                        .startsWith("/cases/" + returning + "?done");
                assertThat(supervisor.get("/cases/" + returning + "?lang=en").body())
                        .contains("They hold none");
            }
        }
    }

    @Test
    void aTabletInReachIsHeardOfAndNobodyElseSpeaksForIt() {
        try (TestTablet tablet = tablet(12);
                TestTablet other = tablet(13)) {
            Sealed packet = tablet.seal(tablet.family("Oída", 1));
            CLOCK.move(QUIET);
            int silent = silent();
            Sayer says = new Sayer(tablet);
            String three = tablet.contact(3);
            says.say(tablet.contact(5));
            says.say(three);
            assertThat(says.unsent()).as("what was said before the last").hasValue(5);
            three = tablet.contact(3);
            says.say(three);
            assertThat(says.unsent()).hasValue(3);
            assertThat(silent()).as("in reach, and with something left").isEqualTo(silent);
            says.say(tablet.contact(0));
            assertThat(silent()).as("in reach, and with nothing left").isEqualTo(silent - 1);
            says.say(tablet.contact(3));
            CLOCK.move(QUIET);
            assertThat(silent()).isEqualTo(silent);
            String none = tablet.contact(0);
            String packets = tablet.body(List.of());
            List<String> forged = List.of(
                    three,
                    packets,
                    packets.replace("{\"device\"", "{\"unsent\":0,\"device\""),
                    none.replace("\"unsent\":0", "\"unsent\":7"),
                    other.contact(0)
                            .replace(other.device().toString(), tablet.device().toString()),
                    none.replaceFirst("\"told\":\\d", "\"told\":2"),
                    none.replaceFirst("\"signature\":\"..", "\"signature\":\"!!"));
            for (String message : forged) {
                says.say(message);
                assertThat(silent()).as(message).isEqualTo(silent);
                assertThat(says.unsent()).as(message).hasValue(3);
            }
            CLOCK.move(Duration.ofMinutes(6));
            says.say(none);
            assertThat(says.unsent())
                    .as("signed, and kept back for six minutes")
                    .hasValue(3);
            says.say(tablet.contact(0));
            CLOCK.move(QUIET);
            tablet.send(List.of(packet));
            assertThat(silent()).as("a packet that nobody had sent before").isEqualTo(silent - 1);
            CLOCK.move(QUIET);
            tablet.send(List.of(packet));
            assertThat(silent()).as("the same packet once more").isEqualTo(silent);
            assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
            assertThat(silent()).as("a shift has begun").isEqualTo(silent - 1);
        }
    }

    private static int silent() {
        return Reach.whole(() -> PROGRAM.getBean(OnTheWay.class).silent()).tablets();
    }

    /** Sends messages in the name of a tablet. */
    private record Sayer(TestTablet tablet) {
        void say(String message) {
            assertThat(tablet.sendRaw(message, Duration.ofSeconds(30)).statusCode())
                    .as(message)
                    .isEqualTo(200);
        }

        OptionalInt unsent() {
            return Reach.whole(() -> PROGRAM.getBean(Tablets.class).find(tablet.device()))
                    .orElseThrow()
                    .unsent();
        }
    }

    private static CaseId returnable() {
        CaseId id = new CaseId(UUID.randomUUID());
        RegisterArrival arrival = TestDesk.returning("Wendy");
        for (Command command : List.of(
                new RegisterArrival(
                        arrival.household(),
                        arrival.enteredAt().minus(Duration.ofDays(1)),
                        arrival.person(),
                        arrival.circumstances(),
                        arrival.role()),
                new Command.RecordFear(FearAnswer.NO, ""),
                new Command.TakeStep(Act.SCREEN, ""),
                new Command.TakeStep(Act.CHECK_REFOULEMENT, "no danger there"),
                new Command.TakeStep(Act.ASK_RETURN, "I want to go home"))) {
            Officer officer =
                    PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
            assertThat(PROGRAM.getBean(Casework.class)
                            .submit(Submission.now(
                                    UUID.randomUUID(),
                                    id,
                                    new OfficerId(officer.id()),
                                    new OfficeId(officer.office()),
                                    command)))
                    .isInstanceOf(Answer.Done.class);
        }
        return id;
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
            assertThat(reception
                            .post(faulty, faulty + "/mended", Map.of("packetReason", "WRITTEN_IN_FILE"))
                            .statusCode())
                    .as("a family is registered, not settled by hand")
                    .isEqualTo(409);
            assertThat(reception.get(faulty + "?lang=en").body()).contains("Could not be registered");
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
            assertThat(HttpBrowser.where(reception.post(filed, "/reception", form)))
                    .as("the form sent twice")
                    .isEqualTo("/reception/" + Ids.derive(packet.id(), "household", ""));
            assertThat(reception.get(faulty + "?lang=en").body()).contains("It is registered", "Registered by hand");
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "DUPLICATE");
        }
    }

    @Test
    void whoIsMissingOfAFamilyIsRegisteredOnTheReceptionFormAndTheOthersStayAsTheyAre() {
        try (TestTablet tablet = tablet(8);
                HttpBrowser reception = browser("reception")) {
            tablet.sawStep(Duration.ZERO, true);
            Map<String, Object> body = tablet.family("Incompleta", 4);
            body.put("enteredAt", tablet.millis() - Duration.ofHours(2).toMillis());
            body.put(
                    "people",
                    List.of(
                            TestTablet.people(body).get(0),
                            changed(TestTablet.people(body).get(1), Map.of("sex", "Q")),
                            changed(TestTablet.people(body).get(2), Map.of("claim", false)),
                            changed(TestTablet.people(body).get(3), Map.of("claim", false, "sex", "Q"))));
            Sealed packet = tablet.seal(body);
            String receipt = tablet.receipt(packet, body);
            tablet.send(List.of(packet));
            String faulty = "/packets/" + packet.id();
            await("partly", () -> reception.get(faulty + "?lang=en").body().contains("Person 2: Sex"));
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .contains("arrived and is not registered yet");
            assertListed(reception, packet, tablet);
            CaseState first = state(packet.id(), 0);
            String filed = "/reception?filed=packet-" + packet.id();
            String page = reception.get(filed).body();
            assertThat(wholeForm(page))
                    .containsEntry("p0.onFile", List.of("YES"))
                    .doesNotContainKey("p1.onFile")
                    .containsEntry("p1.surnames", List.of("Incompleta"))
                    .containsEntry("p1.role", List.of("PARTNER"))
                    .doesNotContainKey("p1.sex");
            HttpResponse<String> saved =
                    save(reception, page, Map.of("p1.sex", "M", "p3.sex", "M", "p0.surnames", "Otra"));
            assertThat(HttpBrowser.where(saved)).isEqualTo("/reception/" + Ids.derive(packet.id(), "household", ""));
            CaseState second = state(packet.id(), 1);
            assertThat(second.household()).isEqualTo(first.household());
            assertThat(second.reached().get(Milestone.CLAIM_FILED))
                    .isEqualTo(first.reached().get(Milestone.CLAIM_FILED));
            assertThat(state(packet.id(), 0).version()).isEqualTo(first.version());
            assertThat(second.enteredAt())
                    .as("by the earliest moment, as the tablet's own")
                    .isEqualTo(first.enteredAt());
            assertThat(state(packet.id(), 3).enteredAt())
                    .as("by the latest for whoever did not claim, as the tablet's own")
                    .isEqualTo(state(packet.id(), 2).enteredAt())
                    .isNotEqualTo(first.enteredAt());
            assertThat(reception.get(faulty + "?lang=en").body()).contains("It is registered", "Registered by hand");
        }
    }

    private static void assertListed(HttpBrowser reception, Sealed packet, TestTablet tablet) {
        String id = packet.id().toString();
        assertThat(reception.get("/packets?packetState=FAULTY").body()).contains(id);
        assertThat(reception.get("/packets?packetState=WAITING").body()).doesNotContain(id);
        assertThat(reception.get("/packets?packetTablet=" + tablet.device()).body())
                .contains(id);
        assertThat(reception.get("/packets?packetTablet=" + UUID.randomUUID()).body())
                .as("a tablet that there is not is no filter")
                .contains(id);
        assertThat(reception.get("/packets?packetAge=7").body()).doesNotContain(id);
        assertThat(reception.get("/packets?after=" + id).body()).doesNotContain("/packets/" + id);
        assertThat(HttpBrowser.where(reception.post("/packets", "/packets/again", Map.of("packetCause", "PARTLY"))))
                .isEqualTo("/packets?again=yes");
        await(
                "tried again",
                () -> reception.get("/packets/" + id + "?lang=en").body().contains("What prevented it is mended")
                        && reception.get("/packets?packetState=FAULTY").body().contains(id));
    }

    @Test
    void whatATabletSendsBeyondItsQuotaStaysOnItAndIsTakenLater() {
        try (TestTablet tablet = tablet(11)) {
            List<Sealed> packets = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                packets.add(tablet.seal(tablet.family("Cuantiosa", 1)));
            }
            List<Sealed> six = packets.subList(0, 6);
            assertThat(tablet.send(packets.subList(0, 1))).containsValue("RECEIVED");
            HttpResponse<String> all = tablet.sendRaw(tablet.body(packets), Duration.ofSeconds(30));
            assertThat(all.statusCode()).isEqualTo(429);
            assertThat(all.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 3601L);
            assertThat(all.body()).contains("still on the tablet");
            assertThat(tablet.send(six).values())
                    .as("nothing was kept of what was too much")
                    .containsExactly("DUPLICATE", "RECEIVED", "RECEIVED", "RECEIVED", "RECEIVED", "RECEIVED");
            assertThat(tablet.send(six).values()).containsOnly("DUPLICATE");
            assertThat(tablet.sendRaw(tablet.body(List.of(packets.getLast())), Duration.ofSeconds(30))
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    private static Map<String, Object> changed(Object person, Map<String, Object> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) person).forEach((name, value) -> copy.put((String) name, value));
        copy.putAll(fields);
        return copy;
    }

    /** Nobody is registered: what is read of them is counted all the same. */
    @Test
    void whoReadsWhatOthersTookDownReadsOfNoMorePeopleThanByTheirFiles() {
        try (TestTablet tablet = tablet(9);
                HttpBrowser supervisor = browser("supervisor");
                HttpBrowser reception = browser("reception")) {
            List<String> contents = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Map<String, Object> body = tablet.family("Numerosa", 25);
                body.put(
                        "people",
                        TestTablet.people(body).stream()
                                .map(person -> changed(person, Map.of("sex", "Q")))
                                .toList());
                Sealed packet = tablet.seal(body);
                tablet.send(List.of(packet));
                String page = "/packets/" + packet.id();
                await("faulty", () -> reception.get(page + "?lang=en").body().contains("people[0].sex"));
                contents.add(page + "/content");
            }
            assertThat(supervisor.get(contents.getFirst()).body()).contains("Numerosa");
            assertThat(supervisor.get(contents.getFirst()).body()).contains("Numerosa");
            HttpResponse<String> second = supervisor.get(contents.getLast());
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.body()).doesNotContain("Numerosa");
            assertThat(supervisor
                            .get("/reception?filed=packet-" + contents.getLast().split("/", -1)[2])
                            .statusCode())
                    .as("the form filled from it")
                    .isEqualTo(429);
            assertThat(reception.get(contents.getLast()).body())
                    .as("whoever took it down knows them")
                    .contains("Numerosa");
        }
    }

    private static CaseState state(UUID packet, int row) {
        return Reach.whole(() -> PROGRAM.getBean(Casework.class)
                        .find(new CaseId(Ids.derive(packet, "case", Integer.toString(row)))))
                .orElseThrow();
    }

    /** Sends the form of a family as it is shown, with some fields changed; who is like somebody on file is registered all the same. */
    private static HttpResponse<String> save(HttpBrowser browser, String html, Map<String, String> changed) {
        Map<String, List<String>> form = wholeForm(html);
        changed.forEach((name, value) -> form.put(name, List.of(value)));
        form.put("do", List.of("save"));
        HttpResponse<String> answer = browser.postWhole("/reception", form);
        return answer.statusCode() == 422 && !wholeForm(answer.body()).equals(form)
                ? saveAgain(browser, answer.body())
                : answer;
    }

    private static HttpResponse<String> saveAgain(HttpBrowser browser, String html) {
        Map<String, List<String>> form = wholeForm(html);
        form.put("do", List.of("save"));
        return browser.postWhole("/reception", form);
    }

    /** All values of the form that is sent to the reception, with those of its lists. */
    private static Map<String, List<String>> wholeForm(String html) {
        String inside = html.substring(html.indexOf("action=\"/reception\""));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("<input[^>]*>|<select[^>]*>.*?</select>", Pattern.DOTALL)
                .matcher(inside);
        while (field.find()) {
            String tag = field.group();
            String head = tag.substring(0, tag.indexOf('>') + 1);
            boolean box = head.contains("type=\"radio\"") || head.contains("type=\"checkbox\"");
            String name = attribute(head, "name");
            if (head.startsWith("<select")) {
                Matcher chosen = Pattern.compile("<option[^>]*selected[^>]*>").matcher(tag);
                if (chosen.find()) {
                    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(attribute(chosen.group(), "value"));
                }
            } else if (!name.isEmpty() && (!box || head.contains("checked"))) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(attribute(head, "value"));
            }
        }
        return fields;
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
            assertThat(read.body()).contains("never arrived", "/reception?filed=");
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
                    .contains("already registered");
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "RECEIVED");
            String late = "/packets/" + packet.id();
            await("compared", () -> reception.get(late + "?lang=en").body().contains("already registered, with other"));
            var state = Reach.whole(() ->
                            PROGRAM.getBean(Casework.class).find(new CaseId(Ids.derive(packet.id(), "case", "0"))))
                    .orElseThrow();
            assertThat(state.reached().get(Milestone.CLAIM_FILED))
                    .isBefore(PROGRAM.getBean(ProcedureClock.class).now());
        }
    }

    @Test
    void aReceiptRegistersTheWholeFamilyAndWhoIsMissingKeepsItsDate() {
        try (TestTablet tablet = tablet(13);
                HttpBrowser reception = browser("reception")) {
            Map<String, Object> body = tablet.family("Partida", 2);
            Sealed packet = tablet.seal(body);
            String receipt = tablet.receipt(packet, body);
            String household = "/reception/" + Ids.derive(packet.id(), "household", "");
            String filed = "/reception?filed=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8);
            Map<String, String> said = new LinkedHashMap<>(Map.of(
                    "fear", "YES", "wish", "PROTECTION", "validVisa", "NO", "entry", "AT_CROSSING", "do", "save"));
            said.put("p1.role", "PARTNER");
            for (String row : List.of("0", "1")) {
                said.putAll(Map.of("p" + row + ".surnames", "Partida " + row, "p" + row + ".sex", "F"));
            }
            Map<String, List<String>> some = wholeForm(reception.get(filed).body());
            said.forEach((name, value) -> some.put(name, List.of(value)));
            some.put("row", List.of("0"));
            HttpResponse<String> refused = reception.postWhole("/reception", some);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(isRegistered(packet.id())).isFalse();

            RegisterArrival first = TestDesk.returning("Primera");
            register(packet.id(), first);
            assertThat(reception
                            .post("/receipts", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .as("one of two is on file")
                    .contains("/reception?filed=");
            String page = reception.get(filed).body();
            assertThat(wholeForm(page)).containsEntry("p0.onFile", List.of("YES"));
            assertThat(HttpBrowser.where(save(reception, page, said))).isEqualTo(household);
            assertThat(state(packet.id(), 1).claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(state(packet.id(), 0).person().orElseThrow().givenNames())
                    .isEqualTo("Primera");
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .contains("already registered");
        }
    }

    /** As from a receipt that was used for the first of a family only. */
    private static void register(UUID packet, RegisterArrival said) {
        Officer officer =
                PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
        ArrivalActs acts = new ArrivalActs(
                new RegisterArrival(
                        ArrivalActs.householdOf(packet),
                        PROGRAM.getBean(ProcedureClock.class).now().minus(Duration.ofHours(1)),
                        said.person(),
                        said.circumstances(),
                        said.role()),
                new Command.RecordFear(FearAnswer.NO, ""),
                Optional.empty(),
                Optional.empty());
        assertThat(PROGRAM.getBean(Casework.class)
                        .submitTogether(
                                acts.list(packet, "0", new OfficerId(officer.id()), new OfficeId(officer.office()))))
                .allMatch(Answer.Done.class::isInstance);
    }

    @Test
    void theReceiptOfAnAdditionRestoresItToTheSamePersonAndMakesNobodyElse() {
        try (TestTablet tablet = tablet(12);
                HttpBrowser reception = browser("reception")) {
            Map<String, Object> body = tablet.family("Ampliada", 2);
            body.put("claim", false);
            Sealed family = tablet.seal(body);
            Sealed addition = tablet.seal(tablet.addition(family.id(), 1, List.of("TR")));
            String receipt = tablet.receipt(addition, family.id(), 1);
            assertThat(receipt).as("as much as a code of a receipt takes").hasSizeLessThan(420);
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .contains("Neither this nor the family")
                    .doesNotContain("/reception?filed=");
            tablet.send(List.of(family));
            await("registered", () -> isRegistered(family.id()));
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .contains("What was added never came", "/receipts/addition")
                    .doesNotContain("/reception?filed=");
            long begun = PROGRAM.getBean(ProcedureClock.class).now().toEpochMilli();
            Map<String, String> told = new LinkedHashMap<>(
                    Map.of("receipt", receipt, "added", "YES", "needs", "TR", "claimsProtection", "YES"));
            told.put("begunAt", Long.toString(begun));
            String file = "/cases/" + Ids.derive(family.id(), "case", "1");
            assertThat(HttpBrowser.where(reception.post("/receipts", "/receipts/addition", told)))
                    .isEqualTo(file);
            CaseState state = state(family.id(), 1);
            assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(state.person().orElseThrow().needs()).contains(Person.Need.TR);
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts/addition", told)
                            .body())
                    .as("the form sent twice")
                    .contains("already registered");
            assertThat(restoredAgain(receipt, Instant.ofEpochMilli(begun)))
                    .as("a second sending that came in at once")
                    .allMatch(Answer.Done.class::isInstance);
            assertThat(state(family.id(), 1).version()).isEqualTo(state.version());
            assertThat(Reach.whole(() ->
                            PROGRAM.getBean(Casework.class).find(new CaseId(Ids.derive(addition.id(), "case", "0")))))
                    .as("no new person")
                    .isEmpty();
            assertThat(reception
                            .post("/receipts?lang=en", "/receipts", Map.of("receipt", receipt))
                            .body())
                    .contains("already registered");
        }
    }

    /** What a form makes of a receipt that was sent before the same form's first sending was recorded. */
    private static List<Answer> restoredAgain(String receipt, Instant begun) {
        Receipts receipts = PROGRAM.getBean(Receipts.class);
        Receipts.Judged judged = receipts.judge(receipt);
        return receipts.restore(
                PROGRAM.getBean(Officers.class).findByName("reception").orElseThrow(),
                judged.filed().orElseThrow().readAt(begun),
                judged.receipt().orElseThrow().addedTo().orElseThrow(),
                new Receipts.Told(Set.of(Person.Need.TR), Optional.empty(), true));
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
