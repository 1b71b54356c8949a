package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.acogida.access.Role;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseJsonPagesTest {

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.get(field).asString().equals(value)) {
                return one;
            }
        }
        throw new AssertionError(value + ": not in " + list);
    }

    @Test
    void whoMayPrintACaseMayHaveItAsJson() {
        SomeCase one = SomeCase.of("Ana", "Jota", "es").act("2018-09-04", new FileClaim(Manner.ORAL, "Lo que dijo."));
        for (Role role : Role.listOfOffices()) {
            try (SignedIn officer = new SignedIn(role)) {
                HttpResponse<byte[]> answer = officer.get(one.href() + "/case.json");
                boolean may = role != Role.STATION;
                assertThat(answer.statusCode()).as("%s", role).isEqualTo(may ? 200 : 403);
                assertThat(officer.page(one.href()).contains("/case.json"))
                        .as("%s", role)
                        .isEqualTo(may);
            }
        }
    }

    @Test
    void itSaysWhoDidWhatWhenByWhichRuleAndWhenEachClockEnds() {
        SomeCase one = SomeCase.of("Ana", "Jota", "es").act("2018-09-04", new FileClaim(Manner.ORAL, "Lo que dijo."));
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            HttpResponse<byte[]> answer = officer.get(one.href() + "/case.json");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment")
                    .contains("acogida-" + one.id() + ".json");
            JsonNode json = JsonMapper.shared().readTree(new String(answer.body(), StandardCharsets.UTF_8));
            assertThat(json.get("format").asString()).isEqualTo("acogida-case/1");
            assertThat(json.get("demonstration").asBoolean()).isTrue();
            assertThat(json.get("state").get("claim").asString()).isEqualTo("STANDS");
            JsonNode filed = find(json.get("events"), "kind", "claim-filed");
            assertThat(filed.get("officerName").asString()).isEqualTo("Ana López");
            assertThat(filed.get("occurredAt").asString()).isEqualTo("2018-09-04T21:00:00Z");
            assertThat(filed.get("law").asString()).isEqualTo("mx-2018");
            assertThat(filed.get("fields").get("details").get("statement").asString())
                    .isEqualTo("Lo que dijo.");
            assertThat(find(json.get("events"), "kind", "pathway-found")
                            .get("article")
                            .asString())
                    .isNotBlank();
            JsonNode decide = find(json.get("clocks"), "clock", "decide");
            assertThat(decide.get("due").get("day").asString()).isEqualTo("2018-11-06");
            assertThat(officer.get(decide.get("explanation").asString()).statusCode())
                    .isEqualTo(200);
        }
        try (SignedIn officer = new SignedIn(Role.LEGAL)) {
            assertThat(officer.get("/cases/nobody/case.json").statusCode()).isEqualTo(404);
        }
    }
}
