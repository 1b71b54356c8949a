package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.telemetry.LogLines;
import org.acogida.telemetry.TelemetrySettings;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Measures, traces and log of a program in which people are registered, looked for and refused: not a word of them. */
class TelemetryTest {
    private static final String CANARY = "Quetzalcanario";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ByteArrayOutputStream traces = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private final DatabaseAccess database = TestDatabase.migrated();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private HttpServer receiver;
    private int metricsPort;
    private ConfigurableApplicationContext application;
    private UUID somebody = UUID.randomUUID();

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/v1/traces", this::keep);
        receiver.start();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            metricsPort = socket.getLocalPort();
        }
        RunningApplication.context();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        application = RunningApplication.on(
                database,
                "--" + TelemetrySettings.METRICS_PORT + "=" + metricsPort,
                "--" + TelemetrySettings.TRACES_URL + "=http://127.0.0.1:"
                        + receiver.getAddress().getPort() + "/v1/traces");
    }

    private synchronized void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(traces);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @AfterEach
    void stop() {
        application.close();
        System.setErr(usual);
        LogLines.write(LogLines.Format.TEXT);
        receiver.stop(0);
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(LogLines.Format.class)
    void noneOfThemKnowsWhoWasHere(LogLines.Format format) throws Exception {
        LogLines.write(format);
        programsComeAndGo();
        officersComeAndGo();
        String measured = measures();
        application.close();
        String traced = traces.toString(StandardCharsets.UTF_8);
        String logged = log.toString(StandardCharsets.UTF_8);

        assertThat(measured)
                .contains("acogida_acts_total{kind=\"register-arrival\",outcome=\"done\"}")
                .contains("acogida_acts_total{kind=\"register-arrival\",outcome=\"failed\"}")
                .contains("acogida_acts_total{kind=\"decide-claim\",outcome=\"refused\"}")
                .contains(
                        "acogida_requests_seconds_count{method=\"GET\",route=\"/api/v1/cases/{case}\",status=\"200\"}")
                .contains("acogida_reads_refused_total{status=\"403\"}")
                .contains("acogida_lane_wait_seconds_bucket", "acogida_journal_append_seconds_bucket")
                .contains("acogida_pool_connections{state=\"active\"}", "jvm_memory_used_bytes");
        assertThat(traced)
                .contains("GET /api/v1/cases/{case}", "GET /worklist", "register-arrival", "refused", "failed");
        assertThat(logged)
                .contains(
                        "org.postgresql.util.PSQLException 23514",
                        "POST /api/v1/cases/{case}/acts/register-arrival failed");
        for (String told : List.of(measured, traced, logged)) {
            assertThat(told.toLowerCase(Locale.ROOT))
                    .doesNotContain(CANARY.toLowerCase(Locale.ROOT), somebody.toString(), "ana lópez", "2001-02-03");
            assertThat(told).doesNotContain(RunningApplication.PASSWORD, "supervisor");
        }
    }

    private void programsComeAndGo() {
        try (Program program = new Program(application, Role.SUPERVISOR, Scope.values());
                Program station = new Program(application, Role.STATION, Scope.DO_ACTS)) {
            somebody = program.register(CANARY);
            program.get("/cases/" + somebody);
            program.get("/cases?q=" + CANARY);
            program.get("/cases/" + CANARY);
            assertThat(station.get("/cases/" + somebody).status()).isEqualTo(403);
            program.post("/cases/" + somebody + "/acts/decide-claim", Program.example("decide-claim"));
            program.send("POST", "/cases/" + somebody + "/acts/file-claim", "{\"" + CANARY + "\": ");
            ObjectNode bad = Program.example("register-arrival");
            bad.put("occurredAt", CANARY);
            program.post("/cases/" + UUID.randomUUID() + "/acts/register-arrival", bad);
            program.upload(
                    "/cases/" + somebody + "/attachments?name=" + CANARY + ".exe",
                    CANARY.getBytes(StandardCharsets.UTF_8));
            databaseRefuses(program);
        }
    }

    /** The database's own words on a row that it does not take hold that row. */
    private void databaseRefuses(Program program) {
        TestDatabase.administer(database, """
                create function not_taken() returns trigger language plpgsql as $$
                begin
                    raise exception 'not taken: %s' using errcode = '23514', detail = '%s';
                end $$;
                create trigger not_taken before insert on case_person for each row execute function not_taken()""".formatted(CANARY, CANARY));
        ObjectNode body = Program.example("register-arrival");
        ((ObjectNode) body.get("details").get("person")).put("surnames", CANARY + " 2001-02-03");
        assertThat(program.goOn("/cases/" + UUID.randomUUID() + "/acts/register-arrival", body)
                        .status())
                .isEqualTo(500);
    }

    private void officersComeAndGo() throws IOException, InterruptedException {
        signIn(CANARY, "wrong");
        signIn("supervisor", RunningApplication.PASSWORD);
        assertThat(get("/worklist?q=" + CANARY).statusCode()).isEqualTo(200);
        get("/" + CANARY);
        get("/v/" + CANARY);
        get("/cases/" + CANARY);
        get("/statistics?year=" + CANARY);
        assertThat(get("/cases/" + somebody).body()).contains(CANARY);
        String form = "/cases/" + somebody + "/acts/file-claim";
        post(form, form, "manner=WRITTEN&statement=" + CANARY + "&occurredAt=" + CANARY);
        assertThat(get("/metrics").body()).doesNotContain("acogida_acts");
    }

    private void signIn(String name, String password) throws IOException, InterruptedException {
        post("/login", "/login", "username=" + name + "&password=" + password);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private void post(String form, String path, String fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(form).body());
        assertThat(token.find()).as(form).isTrue();
        browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(RunningApplication.address(application) + path);
    }

    private String measures() throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
