package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.postgres.Reach;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever a program registers is looked for before, and judged as at the desk. */
class ArrivalsTest {
    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        program.close();
    }

    private static ObjectNode person(String given, String surnames, int born) {
        ObjectNode body = Program.example("register-arrival");
        ObjectNode person = (ObjectNode) body.at("/details/person");
        person.put("givenNames", given).put("surnames", surnames);
        person.putObject("birth").put("earliest", born + "-03-01").put("latest", born + "-03-01");
        return body;
    }

    /** Like nobody else's name. */
    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int possible(UUID of) {
        return Reach.whole(() -> RunningApplication.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from possible_match where first_case = :id or second_case = :id")
                .param("id", of)
                .query(Integer.class)
                .single());
    }

    @Test
    void nobodyIsRegisteredBeforeItWasLookedForThemAndNobodyIsKeptFromIt() {
        String surname = letters();
        assertThat(program.post("/cases/" + id + "/acts/register-arrival", person("Nezahualpilli", surname, 1987))
                        .status())
                .isEqualTo(201);
        UUID other = UUID.randomUUID();
        String path = "/cases/" + other + "/acts/register-arrival";
        ObjectNode body = person("Nesahualpili", surname, 1987);
        Program.Got asked = program.post(path, body);
        assertThat(asked.status()).isEqualTo(409);
        asked.isProblem(ProblemKind.POSSIBLE_MATCHES);
        assertThat(asked.json().at("/possibleMatches").propertyNames())
                .as("not how many")
                .containsExactly("seen");
        assertThat(asked.text()).doesNotContain(surname, id.toString());
        assertThat(program.get("/cases/" + other).status()).isEqualTo(404);
        assertThat(program.post(path + "?seen=" + UUID.randomUUID(), body).status())
                .as("made up")
                .isEqualTo(409);
        String seen = path + "?seen=" + asked.json().at("/possibleMatches/seen").asString();
        assertThat(program.post(seen, person("Nesahualpilli", surname, 1987)).status())
                .as("of another name")
                .isEqualTo(409);
        assertThat(program.post(seen, body).status()).isEqualTo(201);
        assertThat(program.post(path, body).status()).as("sent again").isEqualTo(200);
        assertThat(possible(other)).isEqualTo(1);
    }

    private static int charged(UUID of) {
        return RunningApplication.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from reading where case_id = :id and charged and operation = 'search-cases'")
                .param("id", of)
                .query(Integer.class)
                .single();
    }

    @Test
    void thatSomebodyIsOnFileIsNotLearnedUncounted() {
        String surname = letters();
        ObjectNode asking = person("Macuilxochitzin", surname, 1991);
        try (Program another = new Program(Role.RECEPTION, Scope.values())) {
            assertThat(another.post("/cases/" + id + "/acts/register-arrival", asking)
                            .status())
                    .isEqualTo(201);
        }
        String path = "/cases/" + UUID.randomUUID() + "/acts/register-arrival";
        ObjectNode guess = person("Macuilxochitzin", surname, 1991);
        program.post(path, guess).isProblem(ProblemKind.POSSIBLE_MATCHES);
        assertThat(charged(id)).isEqualTo(1);
        program.post(path, guess).isProblem(ProblemKind.POSSIBLE_MATCHES);
        assertThat(charged(id)).as("once within the hour").isEqualTo(1);
    }

    @Test
    void aChildWithoutParentOrCarerIsMarkedAsAtTheDesk() {
        ObjectNode alone = person("Xilonen", letters(), 2010);
        ((ObjectNode) alone.get("details")).put("role", "SINGLE");
        String path = "/cases/" + id + "/acts/register-arrival";
        assertThat(program.post(path, alone).status()).isEqualTo(201);
        JsonNode state = program.get("/cases/" + id).json().get("state");
        assertThat(state.at("/circumstances/unaccompanied").booleanValue()).isTrue();
        assertThat(state.at("/person/needs").toString()).contains("SC");
        assertThat(program.post(path, alone).status()).as("sent again").isEqualTo(200);
    }

    @Test
    void whoCameOfAgeBetweenEntryAndFilingIsJudgedByTheDayOfFiling() {
        for (String day : List.of("2018-09-04", "2018-09-06")) {
            UUID of = UUID.randomUUID();
            ObjectNode alone = person("Xilonen", letters(), 2000);
            ObjectNode details = (ObjectNode) alone.get("details");
            details.put("role", "SINGLE").put("enteredAt", "2018-09-03T15:00:00Z");
            ((ObjectNode) details.at("/person/birth"))
                    .put("earliest", "2000-09-05")
                    .put("latest", "2000-09-05");
            alone.put("occurredAt", day + "T18:00:00Z");
            Program.Got got = program.post("/cases/" + of + "/acts/register-arrival", alone);
            assertThat(got.status()).as(got.text()).isEqualTo(201);
            assertThat(program.get("/cases/" + of)
                            .json()
                            .at("/state/circumstances/unaccompanied")
                            .booleanValue())
                    .as(day)
                    .isEqualTo(day.equals("2018-09-04"));
        }
    }

    @Test
    void aChildOfAFamilyIsJudgedByWhoIsWithIt() {
        for (String role : List.of("CHILD", "RELATIVE")) {
            UUID child = UUID.randomUUID();
            UUID household = UUID.randomUUID();
            ObjectNode family = Program.example("register-family");
            ObjectNode first = (ObjectNode) family.get("members").get(0);
            ObjectNode second = first.deepCopy();
            family.withArray("members").add(second);
            member(first, UUID.randomUUID(), household, "HEAD", 1980);
            member(second, child, household, role, 2010);
            assertThat(program.post("/families", family).status()).isEqualTo(201);
            assertThat(program.get("/cases/" + child)
                            .json()
                            .at("/state/circumstances/unaccompanied")
                            .booleanValue())
                    .as(role)
                    .isEqualTo(role.equals("RELATIVE"));
        }
    }

    private static void member(ObjectNode member, UUID of, UUID household, String role, int born) {
        ObjectNode registration = person(letters(), letters(), born);
        ((ObjectNode) registration.get("details"))
                .put("household", household.toString())
                .put("role", role);
        member.put("case", of.toString()).set("registration", registration);
        member.remove("fear");
    }
}
