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
        return program.goOn("/cases/" + id + "/acts/register-arrival", body);
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

    private ObjectNode family(UUID other, String role, String otherRole) {
        ObjectNode family = Program.example("register-family");
        ObjectNode first = (ObjectNode) family.get("members").get(0);
        ObjectNode second = first.deepCopy();
        family.withArray("members").add(second);
        become(first, id, role);
        become(second, other, otherRole);
        return family;
    }

    private static void become(ObjectNode member, UUID id, String role) {
        member.put("case", id.toString());
        ((ObjectNode) member.get("registration"))
                .put("commandId", UUID.randomUUID().toString());
        ((ObjectNode) member.at("/registration/details")).put("role", role);
    }

    private void assertRefused(ObjectNode family, int place, String role, String words) {
        Program.Got got = program.goOn("/families", family);
        assertThat(got.status()).as(got.text()).isEqualTo(422);
        got.isProblem(ProblemKind.INVALID);
        assertTold(got, "/members/" + place + "/registration/details/role", role, words);
    }

    @Test
    void aFamilyWithoutAHeadOrWithTwo() {
        UUID other = UUID.randomUUID();
        assertRefused(family(other, "CHILD", "RELATIVE"), 0, "CHILD", "Envíe HEAD");
        assertRefused(family(other, "SINGLE", "SINGLE"), 0, "SINGLE", "Envíe HEAD");
        assertRefused(family(other, "HEAD", "HEAD"), 1, "HEAD", "ya tiene cabeza");
        assertNobodyThere();
        assertThat(program.get("/cases/" + other).status()).isEqualTo(404);
    }

    @Test
    void aFamilyWhoseHeadIsOnRecord() {
        ObjectNode family = family(UUID.randomUUID(), "HEAD", "CHILD");
        assertThat(program.goOn("/families", family).status()).isEqualTo(201);
        assertThat(program.goOn("/families", family).status()).as("sent again").isEqualTo(200);
        ObjectNode later = family.deepCopy();
        later.withArray("members").remove(0);
        ObjectNode member = (ObjectNode) later.get("members").get(0);
        become(member, UUID.randomUUID(), "HEAD");
        assertRefused(later, 0, "HEAD", "ya tiene cabeza");
        become(member, UUID.randomUUID(), "PARTNER");
        assertThat(program.goOn("/families", later).status()).isEqualTo(201);
    }

    @Test
    void onlyWhoIsOfNoFamilyComesAlone() {
        ObjectNode family = family(UUID.randomUUID(), "CHILD", "HEAD");
        family.withArray("members").remove(1);
        assertRefused(family, 0, "CHILD", "Envíe HEAD");
        become((ObjectNode) family.get("members").get(0), id, "SINGLE");
        assertThat(program.goOn("/families", family).status()).isEqualTo(201);
    }
}
