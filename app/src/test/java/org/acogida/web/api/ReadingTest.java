package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReadingTest {
    private static final Program PROGRAM = new Program(Role.SUPERVISOR, Scope.values());
    private static final String SURNAME =
            "Lectura" + UUID.randomUUID().toString().substring(0, 8);
    private static final Set<String> KNOWN = new HashSet<>();

    @BeforeAll
    static void register() {
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            ObjectNode body = Program.example("register-arrival");
            ((ObjectNode) body.get("details").get("person")).put("surnames", SURNAME);
            assertThat(PROGRAM.goOn("/cases/" + id + "/acts/register-arrival", body)
                            .status())
                    .isEqualTo(201);
            PROGRAM.post("/cases/" + id + "/acts/record-fear", Program.example("record-fear"));
            PROGRAM.post("/cases/" + id + "/acts/file-claim", Program.example("file-claim"));
            KNOWN.add(id.toString());
        }
    }

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static Set<String> readAll(String path) {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            Program.Got page = PROGRAM.get(path + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().get("items").forEach(item -> seen.add(item.get("case").asString()));
            cursor = page.json().get("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().get("next").asString();
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isGreaterThan(1);
        return seen;
    }

    @Test
    void casesAndTasksAreReadPageByPage() {
        assertThat(readAll("/cases?limit=2&q=" + SURNAME)).isEqualTo(KNOWN);
        assertThat(readAll("/worklist?limit=3&q=" + SURNAME)).isEqualTo(KNOWN);
    }

    @Test
    void aFilterOrCursorThatNamesNothingIsToldAndNeverLeftOut() {
        for (String query : new String[] {
            "limit=0",
            "limit=201",
            "limit=x",
            "cursor=abc",
            "cursor=%21",
            "task=nothing",
            "due=soon",
            "nothing=1",
            "on=19.10.2018",
            "office=nowhere",
            "limit=1&limit=2"
        }) {
            Program.Got got = PROGRAM.get("/worklist?" + query);
            assertThat(got.status()).as(query).isEqualTo(400);
            got.isProblem(ProblemKind.MALFORMED);
        }
        Program.Got got = PROGRAM.get("/worklist?offiicer=mine");
        assertThat(got.json().get("errors").get(0).get("parameter").asString()).isEqualTo("offiicer");
        assertThat(got.json().get("errors").get(0).get("message").asString()).contains("officer");
    }

    @Test
    void aDeadlineIsToldWithItsArticleAndDayByDay() {
        String id = KNOWN.iterator().next();
        JsonNode clocks = PROGRAM.get("/cases/" + id + "/clocks").json().get("clocks");
        assertThat(clocks).isNotEmpty();
        JsonNode first = clocks.get(0);
        assertThat(first.get("article").asString()).isNotBlank();
        Program.Got account =
                PROGRAM.get("/cases/" + id + "/clocks/" + first.get("clock").asString());
        assertThat(account.status()).isEqualTo(200);
        assertThat(PROGRAM.get("/cases/" + id + "/clocks/no-such-clock").status())
                .isEqualTo(404);
        Program.Got deadline = PROGRAM.get("/deadline?law=mx-2018&clock=decide&start=2018-10-19T15:00:00Z");
        assertThat(deadline.status()).as(deadline.text()).isEqualTo(200);
        assertThat(deadline.json().get("due").get("day").asString()).startsWith("2018-12");
        assertThat(deadline.json().get("days")).hasSizeGreaterThan(45);
    }

    @Test
    void theDaysOfAnOfficeAreToldWithTheirNorms() {
        Program.Got got = PROGRAM.get("/offices/comar-tapachula/days?from=2018-11-01&to=2018-11-30");
        assertThat(got.status()).as(got.text()).isEqualTo(200);
        JsonNode reading = got.json().get("readings").get(0);
        assertThat(reading.get("days")).hasSize(30);
        JsonNode sunday = reading.get("days").get(3);
        assertThat(sunday.get("day").asString()).isEqualTo("2018-11-04");
        assertThat(sunday.get("business").booleanValue()).isFalse();
        assertThat(sunday.get("because").get(0).get("article").asString()).isNotBlank();
        assertThat(PROGRAM.get("/offices/nowhere/days?from=2018-11-01&to=2018-11-30")
                        .status())
                .isEqualTo(404);
        for (String days : new String[] {
            "from=1718-11-01&to=2018-11-30",
            "from=2018-11-01&to=2118-11-30",
            "from=2018-11-02&to=2018-11-01",
            "from=2018-11-01&to=2020-11-01"
        }) {
            assertThat(PROGRAM.get("/offices/comar-tapachula/days?" + days).status())
                    .as(days)
                    .isEqualTo(422);
        }
    }

    @Test
    void thePathwayOfSomebodyIsToldByEveryLawAndNothingIsKept() {
        ObjectNode asked = Program.example("preview-pathway");
        asked.put("fear", "YES");
        int before = PROGRAM.get("/events?limit=500").json().get("events").size();
        Program.Got got = PROGRAM.post("/pathway", asked);
        assertThat(got.status()).as(got.text()).isEqualTo(200);
        assertThat(got.json().get("laws"))
                .hasSize(PROGRAM.get("/laws").json().get("laws").size());
        JsonNode inForce = Program.JSON.missingNode();
        for (JsonNode law : got.json().get("laws")) {
            inForce = law.get("inForce").booleanValue() ? law : inForce;
        }
        assertThat(inForce.at("/pathway/kind").asString()).isEqualTo("CLAIM");
        assertThat(inForce.at("/pathway/source/article").asString()).isNotBlank();
        assertThat(PROGRAM.get("/events?limit=500").json().get("events")).hasSize(before);
        asked.putObject("birth").put("earliest", "2118-01-01").put("latest", "2118-01-01");
        Program.Got unborn = PROGRAM.post("/pathway", asked);
        assertThat(unborn.status()).isEqualTo(422);
        assertThat(unborn.pointers()).containsExactly("/birth");
    }

    @Test
    void supervisorsReadHowSafeTheDataIs() {
        Program.Got got = PROGRAM.get("/backups");
        assertThat(got.status()).as(got.text()).isEqualTo(200);
        assertThat(got.json().get("overdue").isBoolean()).isTrue();
        assertThat(got.json().get("disks")).isNotEmpty();
        try (Program reception = new Program(Role.RECEPTION, Scope.values())) {
            assertThat(reception.get("/backups").status()).isEqualTo(403);
        }
    }

    @Test
    void lawsOfficesBoardAndFiguresAreTold() {
        assertThat(PROGRAM.get("/laws").json().get("laws")).isNotEmpty();
        JsonNode law = PROGRAM.get("/laws/mx-2018").json();
        assertThat(law.get("safeguards").get(0).get("source").get("article").asString())
                .isNotBlank();
        assertThat(PROGRAM.get("/laws/nothing").status()).isEqualTo(404);
        assertThat(PROGRAM.get("/offices").json().get("offices")).isNotEmpty();
        assertThat(PROGRAM.get("/board").json().get("loads")).isNotEmpty();
        assertThat(PROGRAM.get("/statistics?what=CLAIMS&by=NATIONALITY&year=2018")
                        .json()
                        .get("rows"))
                .isNotEmpty();
        try (Program reception = new Program(Role.RECEPTION, Scope.values())) {
            assertThat(reception.get("/board").status()).isEqualTo(403);
            assertThat(reception.get("/statistics").status()).isEqualTo(403);
        }
    }
}
