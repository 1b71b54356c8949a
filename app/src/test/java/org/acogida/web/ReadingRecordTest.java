package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever is read is on record, in the database and outside it (safety R4). */
class ReadingRecordTest {
    private static final String CANARY = "Quetzalcanaria";

    /** A line as a test reads it: kind, outcome, operation, relation, case. */
    private record Line(String kind, String outcome, String operation, String relation, String caseId) {}

    private static List<Line> lines(ReadDesk desk, String username) {
        return desk.owner
                .sql("""
                        select kind, outcome, operation, coalesce(relation, '') relation, coalesce(case_id::text, '')
                        from reading where officer = (select id from app_user where username = :username)
                        order by position
                        """)
                .param("username", username)
                .query((row, number) -> new Line(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    private static String written(ReadDesk desk) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(desk.folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void everyWayInAndEveryRefusalIsOnRecordAndNamesNobody() throws IOException {
        ReadDesk desk = new ReadDesk();
        try (HttpBrowser browser = desk.signedIn("protection");
                HttpBrowser supervisor = desk.signedIn("supervisor")) {
            UUID own = desk.register("reception", ReadDesk.OFFICE, "Rosa", CANARY);
            UUID other = desk.register("station", ReadDesk.ELSEWHERE, "Marta", CANARY);
            String token = desk.token("legal");
            assertThat(browser.get("/cases/" + own).statusCode()).isEqualTo(200);
            assertThat(browser.get("/cases/" + own + "/file.pdf").statusCode()).isEqualTo(200);
            assertThat(browser.get("/cases/" + own + "/case.json").statusCode()).isEqualTo(200);
            assertThat(browser.get("/cases/" + own + "/attachments").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> closed = browser.get("/cases/" + other + "?lang=en");
            assertThat(closed.statusCode()).isEqualTo(403);
            assertThat(closed.body()).contains("This file is not open to you").doesNotContain(CANARY, "Marta");
            assertThat(browser.get("/cases/" + new UUID(1, 2)).statusCode()).isEqualTo(404);
            assertThat(browser.get("/board").statusCode()).isEqualTo(403);
            browser.get("/worklist?q=" + CANARY);
            assertThat(desk.api(token, "/cases/" + own).statusCode()).isEqualTo(200);
            assertThat(desk.api(token, "/cases/" + other + "/acts").statusCode())
                    .isEqualTo(403);
            assertThat(desk.api(token, "/cases?q=" + CANARY).statusCode()).isEqualTo(200);
            assertThat(desk.api(token, "/exports").statusCode()).isEqualTo(403);
            assertThat(supervisor.get("/retention/order?case=" + own).statusCode())
                    .isEqualTo(200);
            assertThat(supervisor.get("/retention/order?case=" + other).statusCode())
                    .isEqualTo(404);
            desk.close();

            assertThat(lines(desk, "supervisor"))
                    .as("how a case stands is told by a page that opens no file")
                    .containsExactly(
                            new Line("PAGE", "OPENED", "order-erasure", "", own.toString()),
                            new Line("PAGE", "NOT_ALLOWED", "order-erasure", "", other.toString()));
            assertThat(lines(desk, "protection"))
                    .contains(
                            new Line("FILE", "OPENED", "see-case", "OWN", own.toString()),
                            new Line("FILE", "OPENED", "print-document", "OWN", own.toString()),
                            new Line("FILE", "NOT_RELATED", "see-case", "", other.toString()),
                            new Line("FILE", "UNKNOWN", "see-case", "", new UUID(1, 2).toString()),
                            new Line("PAGE", "NOT_ALLOWED", "GET /board", "", ""),
                            new Line("LIST", "OPENED", "see-worklist", "", ""))
                    .filteredOn(line ->
                            line.outcome().equals("OPENED") && line.kind().equals("FILE"))
                    .hasSize(4);
            assertThat(lines(desk, "legal"))
                    .containsExactly(
                            new Line("FILE", "OPENED", "see-case", "OWN", own.toString()),
                            new Line("FILE", "NOT_RELATED", "see-case", "", other.toString()),
                            new Line("INITIALS", "OPENED", "search-cases", "", other.toString()),
                            new Line("LIST", "OPENED", "search-cases", "", ""),
                            new Line("PAGE", "NOT_ALLOWED", "GET /api/v1/exports", "", ""));
            String file = written(desk);
            long rows = desk.owner
                    .sql("select count(*) from reading")
                    .query(Long.class)
                    .single();
            assertThat(file.lines()).hasSize(Math.toIntExact(rows));
            assertThat(file).contains(other.toString(), "NOT_RELATED").doesNotContain(CANARY, "Rosa", "Marta");
            assertThat(desk.owner
                            .sql("select reading::text from reading")
                            .query(String.class)
                            .list())
                    .noneMatch(line -> line.contains(CANARY));
            assertThat(desk.owner
                            .sql("select count(*) from reading where (session is null) = (token is null)")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void nothingIsOpenedWhileItsRecordCannotBeWritten() throws IOException {
        ReadDesk desk = new ReadDesk();
        try (desk;
                HttpBrowser browser = desk.signedIn("protection")) {
            UUID own = desk.register("reception", ReadDesk.OFFICE, "Rosa", CANARY);
            String token = desk.token("legal");
            assertThat(browser.get("/cases/" + own).statusCode()).isEqualTo(200);
            block(desk.folder);
            assertThat(browser.get("/cases/" + own).statusCode()).isEqualTo(200);
            awaitStatus(desk, browser, "/cases/" + own, 503);
            HttpResponse<String> page = browser.get("/cases/" + own + "?lang=en");
            assertThat(page.body()).contains("the read cannot be recorded").doesNotContain(CANARY);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(browser.get("/worklist").statusCode()).isEqualTo(503);
            HttpResponse<String> asked = desk.api(token, "/cases/" + own);
            assertThat(asked.statusCode()).isEqualTo(503);
            assertThat(asked.body()).contains("urn:acogida:problem:unrecorded").doesNotContain(CANARY);
            unblock(desk.folder);
            awaitStatus(desk, browser, "/cases/" + own, 200);
        }
    }

    /** Puts something in the place of the day's file that takes no line; whoever runs the tests may be root. */
    private static void block(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
                Files.createDirectory(file);
            }
        }
    }

    private static void unblock(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Asks again, a second later each time by the program's clock, until it is answered so. */
    private static void awaitStatus(ReadDesk desk, HttpBrowser browser, String path, int status) {
        for (int i = 0; i < 100 && browser.get(path).statusCode() != status; i++) {
            desk.clock.move(Duration.ofSeconds(1));
        }
        assertThat(browser.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void nobodyChangesWhatWasRead() {
        try (ReadDesk desk = new ReadDesk()) {
            JdbcClient program = JdbcClient.create(new DriverManagerDataSource(
                    desk.database.url(),
                    desk.database.app().user(),
                    desk.database.app().password()));
            for (String change : List.of("update reading set people = 0", "delete from reading")) {
                assertThatThrownBy(() -> program.sql(change).update()).hasStackTraceContaining("permission denied");
                assertThatThrownBy(() -> desk.owner.sql(change).update())
                        .hasStackTraceContaining("rows are only added");
            }
        }
    }
}
