package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.acogida.access.Officers;
import org.acogida.line.Turn;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.TestTablet;
import org.acogida.tablets.TestTablet.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What goes wrong at a desk in the first hours, all of it through the running program: each is answered with field, value and
 * remedy in the language of the page, and what was typed or sent is still there (safety R12, R27, R30). A clock that is days wrong and
 * a sending that is cut: IntakeTest.
 */
class BadInputTest {
    private final HttpBrowser desk = browser("reception");
    private final TurnDesk bridge = TurnDesk.of(RunningApplication.context()
            .getBean(Officers.class)
            .findByName("supervisor")
            .orElseThrow()
            .office());
    private final JdbcClient owner =
            JdbcClient.create(RunningApplication.database().asOwner());

    @AfterEach
    void close() {
        desk.close();
    }

    private static String address() {
        return RunningApplication.at("").toString();
    }

    private static HttpBrowser browser(String username) {
        HttpBrowser browser = new HttpBrowser(address());
        browser.signIn(username);
        return browser;
    }

    private HttpResponse<String> register(String language, Map<String, String> typed) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("_csrf", List.of(desk.token("/reception?lang=" + language)));
        form.put("commandId", List.of(UUID.randomUUID().toString()));
        form.put("do", List.of("save"));
        form.put("row", List.of("0", "1"));
        form.put("p0.givenNames", List.of("Domitila"));
        form.put("p0.surnames", List.of("Conservada"));
        form.put("p1.givenNames", List.of("Eulalio"));
        form.put("crossing", List.of("Puente Rodolfo Robles"));
        typed.forEach((field, value) -> form.put(field, List.of(value)));
        return desk.postWhole("/reception", form);
    }

    @ParameterizedTest
    @CsvSource({"es, escríb", "en, write"})
    void aDayThatIsNoneIsToldAndNothingTypedIsLost(String language, String remedy) {
        HttpResponse<String> answer =
                register(language, Map.of("enteredAt", "2018-02-31T25:61", "p1.birthDate", "31/02/2011"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#enteredAt\"", "href=\"#p1-birthDate\"", "2018-02-31T25:61", "31/02/2011")
                .contains("value=\"Domitila\"", "value=\"Conservada\"", "value=\"Eulalio\"", "Puente Rodolfo Robles")
                .containsIgnoringCase(remedy);
    }

    @ParameterizedTest
    @CsvSource({"es, '10,000 letras'", "en, '10,000 letters'"})
    void aNameWithoutEndIsToldAndNothingTypedIsLost(String language, String told) {
        HttpResponse<String> answer = register(language, Map.of("p1.surnames", "ñ".repeat(10_000)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#p1-surnames\"", told)
                .contains("value=\"Domitila\"", "value=\"Eulalio\"", "ñ".repeat(10_000));
    }

    @ParameterizedTest
    @CsvSource({"es, 'demasiados puntos', 'No se guardó'", "en, 'too many pixels', 'Not saved'"})
    void aPictureThatIsABombAndAPhotoThatIsHugeAreToldAndTheCaseStays(String language, String bomb, String unsaved) {
        String page = "/cases/" + EveryPage.visitor().value() + "/attachments";
        Map<String, String> fields = Map.of("commandId", UUID.randomUUID().toString(), "purpose", "DOCUMENT_FRONT");
        HttpResponse<String> answer = desk.postFile(page + "?lang=" + language, page, fields, "foto.png", bomb());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(bomb, unsaved);
        HttpResponse<String> huge =
                desk.postFile(page + "?lang=" + language, page, fields, "foto.jpg", new byte[11 * 1024 * 1024]);
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("10 MB");
    }

    /** A PNG that says it has four million million pixels. */
    private static byte[] bomb() {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(2_000_000).putInt(2_000_000).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(45)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .putInt(0)
                .put("IEND".getBytes(StandardCharsets.US_ASCII))
                .putInt(0xAE426082)
                .array();
    }

    @ParameterizedTest
    @CsvSource({"es, 'otro día', 'turno de hoy'", "en, 'another day', 'turn for today'"})
    void aSlipOfADayLongOverIsToldSo(String language, String told, String remedy) {
        String slip = forgotten(language);
        assertThat(found(language, "https://acogida.example/t/" + slip)).contains(told, remedy);
    }

    /** A slip as the line of another year has left it. */
    private String forgotten(String language) {
        Turn turn = bridge.give(2, 0);
        String slip = "Of-Another-Year-0000" + language;
        owner.sql("""
                        insert into line_event (id, office, day, happened_at, recorded_at, recorded_by, kind, turn, slip,
                            ticket_day, number, on_paper, people, children, needs, spot)
                        select gen_random_uuid(), office, day - 365, happened_at - interval '365 days', recorded_at,
                            recorded_by, kind, gen_random_uuid(), :slip, ticket_day - 365, number, on_paper, people, children,
                            needs, spot
                        from line_event where slip = :of
                        """).param("slip", slip).param("of", turn.slip()).update();
        return slip;
    }

    @ParameterizedTest
    @CsvSource({
        "es, WIFI:S:Albergue;T:WPA;P:secreto;;, 'no es una ficha'",
        "en, WIFI:S:Albergue;T:WPA;P:secreto;;, 'not a slip of this line'",
        "es, 0451, '«0451»'",
        "en, 0451, '“0451”'"
    })
    void aSquareOfSomebodyElseIsToldSoAtTheLine(String language, String scanned, String told) {
        assertThat(found(language, scanned)).contains(told);
        assertThat(found(language, "x".repeat(5_000))).doesNotContain("«" + "x".repeat(41), "“" + "x".repeat(41));
    }

    private String found(String language, String scanned) {
        try (HttpBrowser officer = browser("supervisor")) {
            return officer.get(
                            "/turns/find?lang=" + language + "&q=" + URLEncoder.encode(scanned, StandardCharsets.UTF_8))
                    .body();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WIFI:S:Albergue;;",
                "https://acogida.example/t/AbCdEfGhIjKlMnOpQrStUv",
                "ACOGIDA1.AA.AA",
                "\u0000"
            })
    void aSquareOfSomebodyElseIsToldSoWhereReceiptsAreRead(String scanned) {
        HttpResponse<String> answer = desk.post(
                "/receipts?lang=es",
                "/receipts",
                Map.of("receipt", URLEncoder.encode(scanned, StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No es un comprobante completo", "ACOGIDA1");
    }

    private TestTablet tablet(long seed) {
        TestTablet tablet = new TestTablet(URI.create(address()), seed, InstantSource.system());
        EnrolmentCodes codes = RunningApplication.context().getBean(EnrolmentCodes.class);
        assertThat(tablet.enrol(codes.make(
                                RunningApplication.context()
                                        .getBean(Officers.class)
                                        .findByName("supervisor")
                                        .orElseThrow(),
                                "Mala entrada " + seed)
                        .code()))
                .isEqualTo(200);
        assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
        tablet.askTime();
        return tablet;
    }

    private String settled(UUID packet) {
        for (int i = 0; i < 1_200; i++) {
            String state = owner.sql("select state || ' ' || coalesce(fault, '') from packet where id = :id")
                    .param("id", packet)
                    .query(String.class)
                    .single();
            if (!state.startsWith("KEPT")) {
                return state;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(packet + " is not worked off");
    }

    @Test
    void signsThatNoDatabaseTakesMakeAPacketWaitForAnOfficerAndLoseNothing() {
        try (TestTablet tablet = tablet(7_001)) {
            List<Sealed> packets = new ArrayList<>();
            for (String field : List.of("crossing", "statement", "fearWords")) {
                Map<String, Object> family = tablet.family("Signos", 1);
                family.put(field, "Puente\u0000\ud800");
                packets.add(tablet.seal(family));
            }
            for (String field : List.of("givenNames", "surnames", "nationality", "contact")) {
                Map<String, Object> family = tablet.family("Signos", 1);
                Map<String, Object> person = new HashMap<>();
                ((Map<?, ?>) TestTablet.people(family).getFirst())
                        .forEach((key, value) -> person.put((String) key, value));
                person.put(field, "A\u0000B");
                family.put("people", List.of(person));
                packets.add(tablet.seal(family));
            }
            assertThat(tablet.send(packets).values()).containsOnly("RECEIVED");
            assertThat(packets)
                    .allSatisfy(packet -> assertThat(settled(packet.id()))
                            .as(packet.json().toString())
                            .doesNotContain("UNFORESEEN"));
        }
    }

    @Test
    void aPacketTwiceBesideOneThatDoesNotFitIsAnsweredAsItself() {
        try (TestTablet tablet = tablet(7_002)) {
            Sealed one = tablet.seal(tablet.family("Doble", 1));
            Sealed other = tablet.seal(tablet.family("Otra", 1));
            Map<String, Object> odd = new HashMap<>(one.json());
            odd.put("seq", -1);
            String body = tablet.body(List.of(new Sealed(one.id(), one.seq(), odd), one, one, other));
            String answers = tablet.sendRaw(body, Duration.ofSeconds(30)).body();
            assertThat(answers)
                    .containsSubsequence(
                            one.id().toString(),
                            "REFUSED",
                            "seq",
                            "-1",
                            one.id().toString(),
                            "RECEIVED",
                            one.id().toString(),
                            "DUPLICATE",
                            other.id().toString(),
                            "RECEIVED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "7", "null", "\"\\u0000\""})
    void aTabletThatSaysNoDeviceIsToldFieldAndRemedy(String device) {
        try (TestTablet tablet = new TestTablet(URI.create(address()), 7_003, InstantSource.system())) {
            HttpResponse<String> answer = tablet.sendRaw("{\"device\":" + device + "}", Duration.ofSeconds(30));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("device", "UUID");
        }
    }
}
