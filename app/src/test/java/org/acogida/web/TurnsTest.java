package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.acogida.line.Absence;
import org.acogida.line.Ending;
import org.acogida.line.Group;
import org.acogida.line.Helper;
import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineFlaw;
import org.acogida.line.LineRules;
import org.acogida.line.LogLine;
import org.acogida.line.Need;
import org.acogida.line.Spot;
import org.acogida.line.Staff;
import org.acogida.line.Ticket;
import org.acogida.line.Turn;
import org.acogida.line.TurnId;
import org.acogida.line.Why;
import org.acogida.postgres.Reach;
import org.acogida.rulebook.OfficeId;
import org.acogida.turns.Lines;
import org.acogida.turns.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The line as it is recorded, and what everybody may read of it without signing in. */
class TurnsTest {
    private static final String BRIDGE = "ciudad-hidalgo";

    /** Where the officers of the tests sit. */
    private static final String AUTHORITY = "comar-tapachula";

    private static final int LOOKS = 2_000;

    private final TurnDesk bridge = TurnDesk.of(BRIDGE);
    private final TurnDesk authority = TurnDesk.of(AUTHORITY);
    private final HttpBrowser stranger =
            new HttpBrowser(RunningApplication.at("").toString());
    private final JdbcTemplate owner =
            new JdbcTemplate(RunningApplication.database().asOwner());

    @AfterEach
    void close() {
        stranger.close();
    }

    @Test
    void everyEventComesBackAsItWasRecorded() {
        Turn turn = bridge.give(new Group(5, 2, Set.of(Need.CHILD, Need.URGENT_MEDICAL), Spot.SHELTER));
        UUID emergency = UUID.randomUUID();
        int blank = bridge.line().nextOnPaper(bridge.day().today());
        LineEvent.Printed printed = new LineEvent.Printed(bridge.day().today(), blank, blank + 3);
        List<LineEvent> events = List.of(
                new LineEvent.EmergencyRaised(emergency, Optional.of(turn.id())),
                new LineEvent.HelpCame(emergency, Helper.RED_CROSS),
                new LineEvent.Called(turn.id(), 77, Why.ORDERED),
                new LineEvent.Missed(turn.id(), Absence.OTHER_GROUP),
                new LineEvent.NeedSeen(turn.id(), Need.WOMAN_AT_RISK),
                new LineEvent.Reissued(
                        turn.id(),
                        RunningApplication.context().getBean(Lines.class).newSlip()),
                new LineEvent.Staffed(new Staff(3, 2)),
                printed,
                new LineEvent.Withdrawn(turn.id(), Ending.COUNTED_TWICE));
        assertThat(bridge.record(line -> events)).isInstanceOf(Recorded.Done.class);
        Line known = bridge.line();
        assertThat(known.find(turn.id()).orElseThrow().state()).isEqualTo(Turn.State.WITHDRAWN);
        assertThat(known.staff()).isEqualTo(new Staff(3, 2));
        assertThat(known.nextOnPaper(bridge.day().today())).isEqualTo(blank + 4);
        RunningApplication.again(address -> {
            String log = text(address + "/line/" + BRIDGE + "/log.csv");
            assertThat(log)
                    .isEqualTo(logOf(log.length()))
                    .contains(
                            "called," + turn.ticket().label() + ",ORDERED,77,",
                            "help-came",
                            "RED_CROSS",
                            "3/2",
                            ",printed,");
        });
    }

    /** The running program's log: as it may be a second old, it is looked at until it is so long, a number of times. */
    private String logOf(int length) {
        String address = RunningApplication.at("/line/" + BRIDGE + "/log.csv").toString();
        String log = text(address);
        for (int look = 0; look < LOOKS && log.length() < length; look++) {
            log = text(address);
        }
        return log;
    }

    private String text(String address) {
        try (HttpBrowser other = new HttpBrowser(address)) {
            return other.get("").body();
        }
    }

    /** Words that anybody could type have no column; the closed lists of the program and of the table are the same. */
    @Test
    void noColumnHoldsAWordThatAnybodyTyped() {
        String checks = String.join(
                "\n",
                names("select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'line_event'::regclass"));
        assertThat(names("select column_name from information_schema.columns where table_name = 'line_event'"
                        + " and data_type in ('text', 'ARRAY')"))
                .containsExactlyInAnyOrder("office", "kind", "slip", "needs", "spot", "reason", "helper");
        Stream.of(Need.values(), Spot.values(), Why.values(), Absence.values(), Ending.values(), Helper.values())
                .flatMap(Stream::of)
                .forEach(word -> assertThat(checks).contains("'" + word.name() + "'"));
    }

    private List<String> names(String sql) {
        return owner.query(sql, (row, number) -> row.getString(1));
    }

    private static int count(JdbcTemplate database, String sql) {
        return database.query(sql, (row, number) -> row.getInt(1)).getFirst();
    }

    @Test
    void rowsAreOnlyAddedAndAnotherOfficeSeesNone() {
        bridge.give(1, 0);
        assertThatThrownBy(() -> owner.update("update line_event set desk = 2"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added");
        JdbcTemplate app = new JdbcTemplate(RunningApplication.context().getBean(DataSource.class));
        String all = "select count(*) from line_event where office = '" + BRIDGE + "'";
        assertThat(Reach.of(Set.of()).call(() -> count(app, all))).isZero();
        assertThat(Reach.of(Set.of("siglo-xxi")).call(() -> count(app, all))).isZero();
        assertThat(Reach.whole(() -> count(app, all))).isPositive();
    }

    @Test
    void aFormSentTwiceGivesOneTurnAndTwoOfficersCallTwoTurns() throws Exception {
        UUID form = UUID.randomUUID();
        int before = bridge.line().list().size();
        for (int i = 0; i < 2; i++) {
            Recorded recorded = bridge.record(
                    form,
                    line -> List.of(new LineEvent.Given(
                            new TurnId(UUID.randomUUID()),
                            new Ticket(
                                    bridge.day().today(),
                                    line.nextNumber(bridge.day().today()),
                                    false),
                            new Group(1, 0, Set.of(), Spot.LINE),
                            RunningApplication.context().getBean(Lines.class).newSlip())));
            assertThat(recorded).isInstanceOf(Recorded.Done.class);
        }
        assertThat(bridge.line().list()).hasSize(before + 1);
        bridge.give(1, 0);
        bridge.give(1, 0);
        List<Callable<Recorded>> officers = new ArrayList<>();
        for (int desk = 31; desk <= 32; desk++) {
            int at = desk;
            officers.add(() -> bridge.record(line -> line.next(bridge.day().today())
                    .map(next -> List.<LineEvent>of(new Called(next.turn(), at, next.why())))
                    .orElseThrow()));
        }
        assertThat(together(officers)).allMatch(Recorded.Done.class::isInstance);
        assertThat(bridge.line().findAtDesk(31)).isPresent();
        assertThat(bridge.line().findAtDesk(32)).isPresent();
        for (int desk = 31; desk <= 32; desk++) {
            TurnId turn = bridge.line().findAtDesk(desk).orElseThrow().id();
            bridge.record(line -> List.of(new LineEvent.Served(turn)));
        }
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
        }
        return done;
    }

    @Test
    void whatCannotHappenIsRefusedWholeAndNothingOfItKept() {
        Turn turn = bridge.give(1, 0);
        long before = bridge.line().position();
        assertThat(bridge.record(
                        line -> List.of(new LineEvent.NeedSeen(turn.id(), Need.CHILD), new LineEvent.Came(turn.id()))))
                .isEqualTo(new Recorded.Refused(LineFlaw.NOT_CALLED));
        assertThat(bridge.line().position()).isEqualTo(before);
        assertThat(bridge.record(line -> List.of())).isEqualTo(new Recorded.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/SLIP",
                "/t/SLIP/now",
                "/line/ciudad-hidalgo",
                "/line/ciudad-hidalgo?turn=A1",
                "/line/ciudad-hidalgo/log",
                "/line/ciudad-hidalgo/log.csv",
                "/hall/ciudad-hidalgo",
                "/hall/ciudad-hidalgo/now",
                "/hall/ciudad-hidalgo/now?lang=en"
            })
    void everybodyReadsItWithoutSessionOrCookie(String path) {
        Turn turn = bridge.give(3, 1);
        HttpResponse<String> answer = stranger.get(path.replace("SLIP", turn.slip()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains(path.contains("/now") ? "max-age=2" : "no-cache");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow().contains("private"))
                .isEqualTo(path.startsWith("/t/"));
        assertThat(answer.body())
                .doesNotContain("Ana", "supervisor", TurnDesk.supervisor().toString(), "_csrf");
    }

    @Test
    void paperThatIsKeyedInLateHasALineOfItsOwnInTheLogOfThatDay() {
        Ticket today = bridge.keyIn(9_001, Duration.ofMinutes(40));
        Ticket before = bridge.keyIn(9_002, Duration.ofHours(30));
        String page = stranger.get("/line/" + BRIDGE + "/log").body();
        String file = stranger.get("/line/" + BRIDGE + "/log.csv").body();
        for (Ticket ticket : List.of(today, before)) {
            assertThat(page).contains(ticket.label() + "</td><td>Se pasó al programa desde el papel</td>");
            assertThat(file).contains(",keyed-in," + ticket.label() + ",");
        }
        assertThat(page).contains("Se contó en papel: ", "toma el lugar de esa hora");
        assertThat(file).contains("position,time,kind,turn,reason,desk,passed,keyed,link\r\n");
        assertThat(file).doesNotContain(",given-on-paper," + before.label() + ",");
        assertThat(stranger.get("/line/" + BRIDGE + "/log.csv?day=" + before.day())
                        .body())
                .contains(",given-on-paper," + before.label() + ",")
                .doesNotContain(",keyed-in," + before.label() + ",");
    }

    @Test
    void blankSlipsPrintedTwiceHaveOtherNumbersAndOneNeverPrintedIsKeptAndToldSo() {
        try (HttpBrowser officer = new HttpBrowser(RunningApplication.at("").toString())) {
            officer.signIn("reception");
            LocalDate today = authority.day().today();
            int first = authority.line().nextOnPaper(today);
            for (int print = 1; print <= 2; print++) {
                assertThat(officer.post("/turns", "/turns/paper.pdf", Map.of("count", "5"))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(authority.line().nextOnPaper(today)).isEqualTo(first + 5 * print);
            }
            assertThat(officer.get("/turns/paper.pdf").statusCode()).isNotEqualTo(200);
            Ticket printed = authority.keyIn(first, Duration.ZERO);
            Ticket unknown = authority.keyIn(first + 10, Duration.ZERO);
            assertThat(keyed(officer, printed))
                    .contains("Guardado: " + printed.label())
                    .doesNotContain("no consta");
            assertThat(keyed(officer, unknown))
                    .contains(
                            "Guardado: " + unknown.label(),
                            "no consta que la ficha " + unknown.label() + " se imprimiera",
                            "retire ese turno y páselo otra vez",
                            "/turns/find?q=" + unknown.label());
        }
    }

    /** With the program away when the office opens, the slips of that morning were printed the day before. */
    @Test
    void blankSlipsArePrintedForAnOpenDayToCome() {
        try (HttpBrowser officer = new HttpBrowser(RunningApplication.at("").toString())) {
            officer.signIn("reception");
            LocalDate today = authority.day().today();
            LocalDate next = authority.day().openOnOrAfter(today.plusDays(1));
            int ofToday = authority.line().nextOnPaper(today);
            int first = authority.line().nextOnPaper(next);
            assertThat(officer.get("/turns").body()).contains("<option value=\"" + next + "\"");
            officer.post("/turns", "/turns/paper.pdf", Map.of("count", "4", "day", next.toString()));
            assertThat(authority.line().isPrinted(new Ticket(next, first, true)))
                    .isTrue();
            assertThat(authority.line().nextOnPaper(next)).isEqualTo(first + 4);
            assertThat(authority.line().nextOnPaper(today)).isEqualTo(ofToday);
            officer.post("/turns", "/turns/paper.pdf", Map.of("count", "4", "day", "2018-01-01"));
            assertThat(authority.line().nextOnPaper(today))
                    .as("a day that is over")
                    .isEqualTo(ofToday + 4);
        }
    }

    private static String keyed(HttpBrowser officer, Ticket ticket) {
        return officer.get("/turns/keying?saved=" + ticket.number() + "&day=" + ticket.day())
                .body();
    }

    @Test
    void ofWhomADeskLeftItIsAskedWhetherItWasDone() {
        Turn turn = authority.give(4, 1);
        authority.record(line -> List.of(new Called(turn.id(), 41, Why.ERROR_MENDED)));
        authority.record(line -> List.of(new LineEvent.Came(turn.id()), new LineEvent.Left(turn.id())));
        assertThat(stranger.get("/t/" + turn.slip()).body()).contains("Pasa primero", "no hace falta otra ficha");
        try (HttpBrowser officer = new HttpBrowser(RunningApplication.at("").toString())) {
            officer.signIn("reception");
            String served = "/turns/" + turn.id() + "/served";
            assertThat(officer.get("/turns").body()).contains(served, "Sí, se terminó");
            officer.post("/turns", served, Map.of("desk", "1"));
            assertThat(officer.get("/turns").body()).doesNotContain(served);
        }
        assertThat(authority.line().find(turn.id()).orElseThrow().state()).isEqualTo(Turn.State.SERVED);
        assertThat(stranger.get("/line/" + AUTHORITY + "/log").body())
                .contains(turn.ticket().label() + "</td><td>La mesa cerró sin terminar; pasa primero");
    }

    /** While nothing comes from the table, one of them asks it; the others have the log as it was. */
    @Test
    void whoReadsTheLogDoesNotWaitForWhoElseReads() throws Exception {
        bridge.give(1, 0);
        Lines lines = RunningApplication.context().getBean(Lines.class);
        OfficeId office = bridge.day().office().id();
        LocalDate today = bridge.day().today();
        List<LogLine> known = lines.listLog(office, today);
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                Connection owner = RunningApplication.database().asOwner().getConnection()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("lock table line_event in access exclusive mode");
            }
            CompletionService<List<LogLine>> readers = new ExecutorCompletionService<>(threads);
            for (int reader = 1; reader <= 3; reader++) {
                readers.submit(() -> lines.listLog(office, today));
            }
            for (int reader = 1; reader <= 2; reader++) {
                Future<List<LogLine>> read = readers.poll(30, TimeUnit.SECONDS);
                assertThat(read).isNotNull();
                assertThat(read.get()).isEqualTo(known);
            }
            owner.rollback();
        }
    }

    @Test
    void whichNeedAGroupHasIsToldToNobody() {
        Turn turn = bridge.give(new Group(2, 0, Set.of(Need.TORTURE_OR_TRAUMA), Spot.LINE));
        bridge.record(line -> List.of(new LineEvent.NeedSeen(turn.id(), Need.WOMAN_AT_RISK)));
        String rules = "Qué cuenta como necesidad";
        for (String path : List.of(
                "/t/" + turn.slip(),
                "/line/" + BRIDGE + "?turn=" + turn.ticket().label(),
                "/hall/" + BRIDGE,
                "/line/" + BRIDGE + "/log.csv",
                "/line/" + BRIDGE + "/log")) {
            String said = stranger.get(path).body();
            int end = said.contains(rules) ? said.indexOf(rules) : said.length();
            assertThat(said.substring(0, end)).as(path).doesNotContain("TORTURE", "Tortura", "WOMAN", "Mujer");
        }
        assertThat(stranger.get("/line/" + BRIDGE + "/log.csv").body())
                .contains("need-seen," + turn.ticket().label());
    }

    @Test
    void aWordOnNoSlipAndAnOfficeThatThereIsNotAreToldSo() {
        for (String slip : List.of("never-given", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "x".repeat(300))) {
            HttpResponse<String> answer = stranger.get("/t/" + slip);
            assertThat(answer.statusCode()).as(slip).isIn(400, 404);
        }
        assertThat(stranger.get("/t/never-given").body()).contains("No es una ficha de aquí");
        assertThat(stranger.get("/t/never-given").body())
                .isEqualTo(stranger.get("/t/AAAAAAAAAAAAAAAAAAAAAA")
                        .body()
                        .replace("AAAAAAAAAAAAAAAAAAAAAA", "never-given"));
        for (String path : List.of("/line/nowhere", "/line/No%20Where", "/hall/nowhere", "/line/nowhere/log.csv")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aScreenThatAsksAgainIsToldThatNothingChanged() {
        bridge.give(1, 0);
        HttpResponse<String> first = stranger.get("/hall/" + BRIDGE + "/now");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = stranger.get("/hall/" + BRIDGE + "/now", "If-None-Match", tag);
        boolean sameMinute = again.headers().firstValue("ETag").equals(Optional.of(tag));
        assertThat(again.statusCode()).isEqualTo(sameMinute ? 304 : 200);
        assertThat(again.body().isEmpty()).isEqualTo(sameMinute);
        bridge.give(1, 0);
        assertThat(stranger.get("/hall/" + BRIDGE + "/now", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyWhoRunsTheLineComesToItsDesk() {
        for (Map.Entry<String, Integer> one : Map.of(
                        "reception",
                        200,
                        "protection",
                        200,
                        "supervisor",
                        200,
                        "station",
                        403,
                        "legal",
                        403,
                        "auditor",
                        403,
                        "partner",
                        403)
                .entrySet()) {
            try (HttpBrowser browser = new HttpBrowser(RunningApplication.at("").toString())) {
                browser.signIn(one.getKey());
                assertThat(browser.get("/turns").statusCode()).as(one.getKey()).isEqualTo(one.getValue());
                assertThat(browser.get("/account").body().contains("href=\"/turns\""))
                        .as(one.getKey())
                        .isEqualTo(one.getValue() == 200);
            }
        }
        assertThat(stranger.get("/turns").statusCode()).isEqualTo(302);
    }

    @Test
    void theRulesOfTheLineAreOnItsLogWithTheirSources() {
        LineRules rules = RunningApplication.context().getBean(LineRules.class);
        String log = stranger.get("/line/" + BRIDGE + "/log?day=2018-10-01").body();
        rules.figures()
                .values()
                .forEach(amount -> assertThat(log)
                        .contains(amount.title().es(), amount.source().norm()));
        rules.needs()
                .values()
                .forEach(said -> assertThat(log).contains(said.title().es()));
    }
}
