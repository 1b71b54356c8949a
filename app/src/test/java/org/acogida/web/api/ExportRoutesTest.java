package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A list leaves only for who says of how many people it is and what for, and is on record then. */
class ExportRoutesTest {
    private static final String PURPOSE = "Revisión semanal";

    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final String surname = "Salida" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        program.close();
    }

    private ObjectNode order(Consumer<ObjectNode> change) {
        ObjectNode order = Program.JSON
                .createObjectNode()
                .put("list", "WORKLIST")
                .put("format", "CSV")
                .put("people", 2)
                .put("purpose", PURPOSE);
        order.putObject("filters").put("q", surname);
        change.accept(order);
        return order;
    }

    private Program.Got export(Consumer<ObjectNode> change) {
        return program.post("/exports", order(change));
    }

    private JsonNode last() {
        return program.get("/exports?limit=1").json().get("items").path(0);
    }

    private void registerTwo() {
        program.register(surname);
        program.act(program.register(surname), "file-claim");
    }

    @Test
    void aListLeavesOnceTheNumberOfItsPeopleIsSaidAndIsOnRecord() {
        registerTwo();
        JsonNode before = last();
        Program.Got wrong = export(order -> order.put("people", 20));
        assertThat(wrong.status()).isEqualTo(409);
        wrong.isProblem(ProblemKind.OTHER_NUMBER);
        assertThat(wrong.error().get("pointer").asString()).isEqualTo("/people");
        assertThat(wrong.error().get("value").asString()).isEqualTo("20");
        assertThat(wrong.error().get("message").asString()).contains("datos de 2 personas", "envíe 2.");
        assertThat(last()).as("nothing left, so nothing is on record").isEqualTo(before);

        Program.Got file = export(order -> order.put("people", 2));
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(file.header("Content-Length"))
                .isEqualTo(Integer.toString(file.response().body().length));
        assertThat(file.text().lines())
                .hasSizeGreaterThan(2)
                .first()
                .asString()
                .startsWith("\uFEFFExpediente,Persona,");
        assertThat(file.text()).contains("Ana María " + surname);
        JsonNode record = last();
        assertThat(record.get("people").intValue()).isEqualTo(2);
        assertThat(record.get("purpose").asString()).isEqualTo(PURPOSE);
        assertThat(record.get("list").asString()).isEqualTo("WORKLIST");
        assertThat(record.get("filters").asString()).isNotBlank().doesNotContain(surname);
    }

    @Test
    void casesBecomeAWorkbookInTheLanguageAskedForAndAreRestrictedByTheirOfficeAlone() throws IOException {
        registerTwo();
        Consumer<ObjectNode> cases = order -> {
            order.put("list", "CASES").put("format", "XLSX");
            order.putObject("filters").put("office", "comar-tapachula");
        };
        Program.Got number = export(cases.andThen(order -> order.put("people", 0)));
        String people = number.error().get("message").asString().replaceAll("[^0-9]*([0-9]+) personas.*", "$1");
        ObjectNode order = order(cases.andThen(one -> one.put("people", Long.parseLong(people))));
        Program.Got file = program.send("POST", "/exports", order.toString(), "Accept-Language", "en");
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("cases", ".xlsx");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.response().body()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(Integer.parseInt(people) + 1);
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Person");
        }
        Program.Got task = export(one -> one.put("list", "CASES"));
        assertThat(task.status()).isEqualTo(400);
        assertThat(task.pointers()).containsExactly("/filters/q");
    }

    @Test
    void whatNamesNothingAndAPurposeThatSaysNothingAreToldAndNothingLeaves() {
        JsonNode before = last();
        Program.Got filter = export(order -> order.putObject("filters").put("task", "nothing"));
        assertThat(filter.status()).isEqualTo(400);
        assertThat(filter.error().get("pointer").asString()).isEqualTo("/filters/task");
        Program.Got word = export(order -> order.put("format", "XLS"));
        assertThat(word.status()).isEqualTo(400);
        assertThat(word.error().get("message").asString()).contains("XLSX");
        for (String purpose : new String[] {"", "   ", "a\u0000b", "a\nb"}) {
            Program.Got blank = export(order -> order.put("people", 0).put("purpose", purpose));
            assertThat(blank.status()).as(purpose).isEqualTo(422);
            assertThat(blank.error().get("pointer").asString()).isEqualTo("/purpose");
        }
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void onlyWhoMayExportDoes() {
        try (Program reader = new Program(Role.SUPERVISOR, Scope.READ_CASES, Scope.DO_ACTS);
                Program reception = new Program(Role.RECEPTION, Scope.values());
                Program nobody = new Program()) {
            for (Program one : new Program[] {reader, reception}) {
                Program.Got refused = one.post("/exports", order(order -> {}));
                assertThat(refused.status()).isEqualTo(403);
                refused.isProblem(ProblemKind.NOT_ALLOWED);
                assertThat(one.get("/exports").status()).isEqualTo(403);
            }
            assertThat(nobody.post("/exports", order(order -> {})).status()).isEqualTo(401);
        }
    }

    @Test
    void theRecordIsReadPageByPage() {
        export(order -> order.put("people", 0));
        export(order -> order.put("people", 0).put("purpose", "Otra"));
        Program.Got first = program.get("/exports?limit=1");
        assertThat(first.json().get("items")).hasSize(1);
        Program.Got second = program.get(
                "/exports?limit=1&cursor=" + first.json().get("next").asString());
        assertThat(first.json().get("items").get(0).get("purpose").asString()).isEqualTo("Otra");
        assertThat(second.json().get("items").get(0).get("purpose").asString()).isEqualTo(PURPOSE);
    }
}
