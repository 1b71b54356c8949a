package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What nobody should send: each is answered with pointer, value and remedy, and nothing is half-done. */
class BadRequestsTest {
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        program.close();
    }

    private Program.Got register(Consumer<ObjectNode> change) {
        ObjectNode body = Program.example("register-arrival");
        change.accept((ObjectNode) body.get("details"));
        return program.post("/cases/" + id + "/acts/register-arrival", body);
    }

    private static ObjectNode person(ObjectNode details) {
        return (ObjectNode) details.get("person");
    }

    private static void assertTold(Program.Got got, String pointer, String value, String... words) {
        JsonNode error = got.error();
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("value").asString()).isEqualTo(value);
        assertThat(error.get("message").asString()).contains(words);
    }

    private void assertNobodyThere() {
        assertThat(program.get("/cases/" + id).status()).isEqualTo(404);
    }

    @Test
    void aBodyOfTenMegabytes() {
        Program.Got got = register(details -> person(details).put("contact", "x".repeat(TEN_MEGABYTES)));
        assertThat(got.status()).isEqualTo(413);
        got.isProblem(ProblemKind.TOO_LARGE);
        assertThat(got.json().get("detail").asString()).contains("Nada se guardó");
        assertThat(got.json().get("remedy").asString()).contains("1 MB de JSON");
        assertNobodyThere();
    }

    @Test
    void anUnknownField() {
        Program.Got got = register(details -> person(details).put("surname", "López"));
        assertThat(got.status()).isEqualTo(400);
        got.isProblem(ProblemKind.MALFORMED);
        assertTold(got, "/details/person/surname", "López", "No existe ese campo", "surnames");
        assertNobodyThere();
    }

    @Test
    void aYearLongGoneAndOneToCome() {
        Program.Got gone = register(details -> details.put("enteredAt", "1718-10-18T15:00:00Z"));
        assertThat(gone.status()).isEqualTo(422);
        assertTold(gone, "/details/enteredAt", "1718-10-18T15:00:00Z", "1900", "2050");
        Program.Got come = register(details -> details.put("enteredAt", "2118-10-18T15:00:00Z"));
        assertThat(come.status()).isEqualTo(422);
        assertTold(come, "/details/enteredAt", "2118-10-18T15:00:00Z", "1900", "2050");
        Program.Got born = register(details ->
                person(details).putObject("birth").put("earliest", "1718-01-01").put("latest", "1718-01-01"));
        assertThat(born.status()).isEqualTo(422);
        assertThat(born.pointers()).containsExactly("/details/person/birth");
        assertThat(born.error().get("message").asString()).contains("1850");
        assertThat(program.get("/deadline?law=mx-2018&clock=decide&start=1718-10-19T15:00:00Z")
                        .status())
                .isIn(400, 422);
        assertNobodyThere();
    }

    /** No law asks that a family have a head: who comes without one is registered, and the head later, if ever. */
    @Test
    void aFamilyWhoseHeadIsNeverThere() {
        ObjectNode family = Program.example("register-family");
        ObjectNode first = (ObjectNode) family.get("members").get(0);
        ObjectNode second = first.deepCopy();
        UUID other = UUID.randomUUID();
        first.put("case", id.toString());
        second.put("case", other.toString());
        ((ObjectNode) first.at("/registration/details")).put("role", "CHILD");
        ((ObjectNode) second.at("/registration/details")).put("role", "RELATIVE");
        ((ObjectNode) second.get("registration"))
                .put("commandId", UUID.randomUUID().toString());
        family.withArray("members").add(second);
        Program.Got got = program.post("/families", family);
        assertThat(got.status()).as(got.text()).isEqualTo(201);
        for (UUID one : new UUID[] {id, other}) {
            assertThat(program.get("/cases/" + one).status()).isEqualTo(200);
        }
    }
}
