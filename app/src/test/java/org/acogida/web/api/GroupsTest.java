package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One command for several cases is done in all of them, once, or in none. */
class GroupsTest {
    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID one = program.register("Grupo");
    private final UUID other = program.register("Grupo");

    @AfterEach
    void close() {
        program.close();
    }

    private static ObjectNode group(UUID... cases) {
        ObjectNode group = Program.JSON
                .createObjectNode()
                .put("commandId", UUID.randomUUID().toString());
        group.putArray("cases");
        for (UUID one : cases) {
            group.withArray("cases").add(one.toString());
        }
        return group;
    }

    private JsonNode state(UUID id) {
        return program.get("/cases/" + id).json().get("state");
    }

    private static String officer() {
        return RunningApplication.context()
                .getBean(Officers.class)
                .findByName("protection")
                .orElseThrow()
                .id()
                .toString();
    }

    @Test
    void casesAreGivenToAnOfficerAllOrNone() {
        Program.Got none =
                program.post("/assignments", group(one, UUID.randomUUID()).put("officer", officer()));
        assertThat(none.status()).as(none.text()).isEqualTo(404);
        none.isProblem(ProblemKind.UNKNOWN_CASE);
        assertThat(none.json().get("members")).hasSize(2);
        assertThat(state(one).get("assigned").isNull()).isTrue();

        ObjectNode both = group(one, other).put("officer", officer());
        Program.Got done = program.post("/assignments", both);
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(program.post("/assignments", both).status()).as("sent again").isEqualTo(200);
        assertThat(state(one).get("assigned").asString()).isEqualTo(officer());
        assertThat(state(other).get("assigned").asString()).isEqualTo(officer());
        assertThat(program.post("/assignments", group(one, other)).status()).isEqualTo(201);
        assertThat(state(other).get("assigned").isNull()).isTrue();
    }

    @Test
    void claimsAreFiledWithTheirCertificatesAllOrNone() {
        ObjectNode strangers =
                group(one, UUID.randomUUID()).put("manner", "ORAL").put("statement", "");
        assertThat(program.post("/claims", strangers).status()).isEqualTo(404);
        assertThat(state(one).get("claim").asString()).isEqualTo("NONE");

        ObjectNode both = group(one, other).put("manner", "ORAL").put("statement", "");
        Program.Got done = program.post("/claims", both);
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(done.json().get("members")).hasSize(2);
        assertThat(program.post("/claims", both).status()).as("sent again").isEqualTo(200);
        assertThat(state(one).get("claim").asString()).isEqualTo("STANDS");
        assertThat(program.get("/cases/" + other + "/certificate").status()).isEqualTo(200);
    }

    @Test
    void nobodyTwiceAndEveryoneTheRoleIncludes() {
        Program.Got empty =
                program.post("/claims", group().put("manner", "ORAL").put("statement", ""));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.pointers()).containsExactly("/cases");
        Program.Got twice = program.post("/assignments", group(one, one));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.pointers()).containsExactly("/cases/1");
        try (Program legal = new Program(Role.LEGAL, Scope.values())) {
            assertThat(legal.post("/assignments", group(one)).status()).isEqualTo(403);
        }
    }
}
