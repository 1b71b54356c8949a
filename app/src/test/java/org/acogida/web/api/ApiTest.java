package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ApiTest {
    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        program.close();
    }

    private static ObjectNode body(String act) {
        return Program.example(act);
    }

    private Program.Got register() {
        return program.goOn("/cases/" + id + "/acts/register-arrival", body("register-arrival"));
    }

    private Program.Got send(String act, Consumer<ObjectNode> change) {
        ObjectNode body = body(act);
        change.accept(body);
        return program.goOn("/cases/" + id + "/acts/" + act, body);
    }

    private Program.Got send(String act) {
        return send(act, body -> {});
    }

    @Test
    void anActIsDoneOnceAndToldWithTheVersionAfterIt() {
        ObjectNode body = body("register-arrival");
        String path = "/cases/" + id + "/acts/register-arrival";
        Program.Got first = program.goOn(path, body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().get("case").asString()).isEqualTo(id.toString());
        assertThat(first.json().get("replayed").booleanValue()).isFalse();
        assertThat(first.header("ETag")).isEqualTo("\"" + first.json().get("version") + "\"");
        Program.Got again = program.post(path, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("replayed").booleanValue()).isTrue();
        assertThat(again.json().get("version")).isEqualTo(first.json().get("version"));
    }

    @Test
    void whatTheLawRefusesIsToldWithArticleAndRemedy() {
        register();
        send("record-fear");
        assertThat(send("file-claim").status()).isEqualTo(201);
        Program.Got refused = send("notify-consulate");
        assertThat(refused.status()).isEqualTo(409);
        refused.isProblem(ProblemKind.REFUSED);
        assertThat(refused.json().get("act").asString()).isEqualTo("notify-consulate");
        JsonNode safeguard = refused.json().get("safeguards").get(0);
        assertThat(safeguard.get("article").asString()).isNotBlank();
        assertThat(safeguard.get("remedy").asString()).isNotBlank();
        assertThat(safeguard.get("id").asString()).isNotBlank();
    }

    @Test
    void anActOnAnOldVersionIsAnsweredWithTheNewOne() {
        int version = register().json().get("version").intValue();
        send("record-observation");
        Program.Got stale = send("file-claim", body -> body.put("expectedVersion", version));
        assertThat(stale.status()).isEqualTo(412);
        stale.isProblem(ProblemKind.VERSION_CONFLICT);
        assertThat(stale.json().get("expectedVersion").intValue()).isEqualTo(version);
        assertThat(stale.json().get("actualVersion").intValue()).isEqualTo(version + 1);
        Program.Got byHeader = program.send(
                "POST",
                "/cases/" + id + "/acts/file-claim",
                body("file-claim").toString(),
                "If-Match",
                "\"" + version + "\"");
        assertThat(byHeader.status()).isEqualTo(412);
        Program.Got right = program.send(
                "POST",
                "/cases/" + id + "/acts/file-claim",
                body("file-claim").toString(),
                "If-Match",
                stale.header("ETag"));
        assertThat(right.status()).as(right.text()).isEqualTo(201);
    }

    @Test
    void aCorrectionOfAnOldVersionIsAnsweredWithTheFieldsThatOthersCorrectedAndNotWithWhatTheySay() {
        int version = register().json().get("version").intValue();
        ObjectNode first = body("correct-person");
        person(first).put("contact", "962 555 0101").put("surnames", "Canaria");
        assertThat(program.post("/cases/" + id + "/acts/correct-person", first).status())
                .isEqualTo(201);
        ObjectNode second = body("correct-person");
        person(second).put("contact", "con su hermana");
        second.put("expectedVersion", version);
        Program.Got stale = program.post("/cases/" + id + "/acts/correct-person", second);
        assertThat(stale.status()).isEqualTo(412);
        stale.isProblem(ProblemKind.VERSION_CONFLICT);
        assertThat(stale.text()).doesNotContain("962 555", "Canaria");
        List<String> pointers = new ArrayList<>();
        stale.json().get("changed").forEach(field -> {
            assertThat(second.at(field.get("pointer").asString()).isMissingNode())
                    .as(field.toString())
                    .isFalse();
            pointers.add(field.get("pointer").asString());
        });
        assertThat(pointers).contains("/details/person/contact", "/details/person/surnames");
        assertThat(send("file-claim", body -> body.put("expectedVersion", version))
                        .json()
                        .has("changed"))
                .isFalse();
    }

    private static ObjectNode person(ObjectNode body) {
        return (ObjectNode) body.get("details").get("person");
    }

    @Test
    void anIdOfACommandIsNotUsedForAnother() {
        register();
        ObjectNode one = body("file-claim");
        program.post("/cases/" + id + "/acts/file-claim", one);
        ((ObjectNode) one.get("details")).put("statement", "otra cosa");
        Program.Got reused = program.post("/cases/" + id + "/acts/file-claim", one);
        assertThat(reused.status()).isEqualTo(409);
        reused.isProblem(ProblemKind.COMMAND_ID_REUSED);
    }

    @Test
    void nobodyIsRegisteredTwiceAndNothingHappensToNobody() {
        Program.Got unknown = send("file-claim");
        assertThat(unknown.status()).isEqualTo(404);
        unknown.isProblem(ProblemKind.UNKNOWN_CASE);
        register();
        Program.Got twice = register();
        assertThat(twice.status()).isEqualTo(409);
        twice.isProblem(ProblemKind.REGISTERED_ALREADY);
    }

    @Test
    void everythingThatIsNotAsTheDocumentSaysIsToldAtOnceByItsPointer() {
        Program.Got got = send("register-arrival", body -> {
            ObjectNode details = (ObjectNode) body.get("details");
            ((ObjectNode) details.get("person")).put("sex", "female").put("nationality", "hnd");
            ((ObjectNode) details.get("person")).put("surnmes", "x").remove("surnames");
            details.put("enteredAt", "yesterday");
            body.put("expectedVersion", "1");
        });
        assertThat(got.status()).isEqualTo(400);
        got.isProblem(ProblemKind.MALFORMED);
        assertThat(got.pointers())
                .containsExactlyInAnyOrder(
                        "/expectedVersion",
                        "/details/enteredAt",
                        "/details/person/sex",
                        "/details/person/nationality",
                        "/details/person/surnmes",
                        "/details/person/surnames");
        assertThat(got.text()).contains("surnames", "hnd", "yesterday");
    }

    @Test
    void moreFaultsThanAreToldAreStillFaults() {
        Program.Got got = send("register-arrival", body -> {
            for (int i = 0; i < 50; i++) {
                body.put("no-such-field-" + i + "x".repeat(1000), i);
            }
            ((ObjectNode) body.get("details").get("person")).remove("surnames");
            body.remove("commandId");
        });
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.pointers()).hasSize(20);
    }

    @Test
    void whatCannotBeMeantIsToldByItsPointer() {
        Program.Got nameless = send("register-arrival", body -> {
            ObjectNode person = (ObjectNode) body.get("details").get("person");
            person.put("givenNames", " ").put("surnames", "");
        });
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.pointers()).containsExactly("/details/person");
        Program.Got unborn = send("register-arrival", body -> {
            ObjectNode person = (ObjectNode) body.get("details").get("person");
            person.putObject("birth").put("earliest", "2018-12-01").put("latest", "2018-12-01");
        });
        assertThat(unborn.status()).isEqualTo(422);
        assertThat(unborn.pointers()).containsExactly("/details/person/birth");
        Program.Got future = send("register-arrival", body -> body.put("occurredAt", "2031-01-01T00:00:00Z"));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.pointers()).containsExactly("/occurredAt");
    }

    @Test
    void whatIsNoJsonIsToldByItsPlace() {
        for (String text :
                new String[] {"", "{", "[]", "null", "{\"commandId\":1,\"commandId\":2}", "{} {}", "[".repeat(99)}) {
            Program.Got got = program.send("POST", "/cases/" + id + "/acts/file-claim", text);
            assertThat(got.status()).as(text).isEqualTo(400);
            got.isProblem(ProblemKind.MALFORMED);
        }
    }

    @Test
    void aLongBodyAndOneOfAnotherKindAreRefused() {
        ObjectNode body = body("file-claim");
        ((ObjectNode) body.get("details")).put("statement", "x".repeat(1100 * 1024));
        Program.Got longer = program.post("/cases/" + id + "/acts/file-claim", body);
        assertThat(longer.status()).isEqualTo(413);
        longer.isProblem(ProblemKind.TOO_LARGE);
        Program.Got other =
                program.send("POST", "/cases/" + id + "/acts/file-claim", "<x/>", "Content-Type", "application/xml");
        assertThat(other.status()).isEqualTo(415);
        other.isProblem(ProblemKind.WRONG_MEDIA_TYPE);
    }

    @Test
    void everyAddressAnswersWithAProblemAndNeverWithAPage() {
        assertThat(program.get("/nothing").status()).isEqualTo(404);
        program.get("/nothing").isProblem(ProblemKind.UNKNOWN_ROUTE);
        assertThat(program.get("/cases/no-id").status()).isEqualTo(404);
        Program.Got method = program.send("DELETE", "/cases/" + id, "");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET");
        for (String path : new String[] {"/cases/%2e%2e/x", "//", "/cases;a=b", "/cases/%00", "/%ff"}) {
            Program.Got got = program.send("GET", path, "", "Accept", "text/html");
            assertThat(got.status()).as(path).isBetween(400, 404);
            assertThat(got.header("Content-Type")).as(path).startsWith("application/problem+json");
        }
    }

    @Test
    void aTokenDoesWhatItsScopesAndItsOfficersRoleInclude() {
        register();
        try (Program reader = new Program(Role.SUPERVISOR, Scope.READ_CASES);
                Program station = new Program(Role.STATION, Scope.values());
                Program nobody = new Program()) {
            Program.Got scope = reader.post("/cases/" + id + "/acts/file-claim", body("file-claim"));
            assertThat(scope.status()).isEqualTo(403);
            scope.isProblem(ProblemKind.NOT_ALLOWED);
            Program.Got role = station.post("/cases/" + id + "/acts/decide-claim", body("decide-claim"));
            assertThat(role.status()).isEqualTo(403);
            assertThat(station.get("/cases/" + id + "/file").status()).isEqualTo(403);
            assertThat(nobody.get("/cases/" + id).status()).isEqualTo(401);
            assertThat(nobody.get("/openapi.json").status()).isEqualTo(200);
        }
    }

    @Test
    void aCaseIsReadAgainOnlyWhereSomethingChanged() {
        register();
        Program.Got first = program.get("/cases/" + id);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("format").asString()).isEqualTo("acogida-case/1");
        String tag = first.header("ETag");
        Program.Got same = program.send("GET", "/cases/" + id, "", "If-None-Match", tag);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        Program.Got done = program.send(
                "POST", "/cases/" + id + "/acts/file-claim", body("file-claim").toString(), "If-Match", tag);
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(program.send("GET", "/cases/" + id, "", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void everyActTellsWhetherItMayBeDoneNow() {
        register();
        send("record-fear");
        send("file-claim");
        Program.Got menu = program.get("/cases/" + id + "/acts");
        assertThat(menu.status()).isEqualTo(200);
        JsonNode consulate = find(menu.json().get("acts"), "notify-consulate");
        assertThat(consulate.get("allowed").booleanValue()).isTrue();
        assertThat(consulate.get("refusedBy").get(0).get("article").asString()).isNotBlank();
        assertThat(find(menu.json().get("acts"), "file-claim").get("refusedBy")).isEmpty();
    }

    private static JsonNode find(JsonNode acts, String act) {
        for (JsonNode one : acts) {
            if (one.get("act").asString().equals(act)) {
                return one;
            }
        }
        throw new AssertionError(act);
    }

    @Test
    void aFamilyIsRegisteredWholeOrNotAtAll() {
        ObjectNode family = Program.example("register-family");
        ObjectNode first = (ObjectNode) family.get("members").get(0);
        first.put("case", id.toString());
        first.set("fear", body("record-fear"));
        ObjectNode second = first.deepCopy();
        UUID other = UUID.randomUUID();
        second.put("case", other.toString());
        ((ObjectNode) second.get("registration"))
                .put("commandId", UUID.randomUUID().toString());
        ((ObjectNode) second.get("fear")).put("commandId", UUID.randomUUID().toString());
        ((ObjectNode) first.at("/registration/details")).put("role", "HEAD");
        ((ObjectNode) second.at("/registration/details")).put("role", "RELATIVE");
        ((ObjectNode) second.get("registration")).put("occurredAt", "2031-01-01T00:00:00Z");
        family.withArray("members").add(second);
        Program.Got bad = program.goOn("/families", family);
        assertThat(bad.status()).as(bad.text()).isEqualTo(422);
        assertThat(bad.pointers()).containsExactly("/members/1/registration/occurredAt");
        assertThat(bad.json().get("members").get(0).get("status").intValue()).isEqualTo(424);
        assertThat(program.get("/cases/" + id).status()).isEqualTo(404);
        ((ObjectNode) second.get("registration")).remove("occurredAt");
        Program.Got done = program.goOn("/families", family);
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(done.json().get("members")).hasSize(2);
        assertThat(program.post("/families", family).status()).isEqualTo(200);
    }

    @Test
    void theLanguageIsTheOneAskedFor() {
        Program.Got spanish = program.send("GET", "/nothing", "", "Accept-Language", "fr");
        Program.Got english = program.send("GET", "/nothing", "", "Accept-Language", "en-GB,es;q=0.5");
        assertThat(spanish.json().get("title").asString()).isEqualTo("No existe la dirección");
        assertThat(english.json().get("title").asString()).isEqualTo("No such address");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.header("Set-Cookie")).isEmpty();
    }
}
