package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Arrivals that a program brings in from a file, good ones and such as nobody should send. */
class ImportsTest {
    private static final String HEADER = "source,ref,household,role,arrived_at,given_names,surnames,sex,birth_date\n";
    private static final int BLOCK = 1 << 20;
    private static final int MEGABYTES = 600;

    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final String surname = "Lista" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        program.close();
    }

    private String begin(String file, String settings) {
        return begin(file.getBytes(StandardCharsets.UTF_8), settings);
    }

    private String begin(byte[] file, String settings) {
        return begun(program.upload("/imports?name=llegadas.csv" + settings, file));
    }

    private static String begun(Program.Got got) {
        assertThat(got.status()).as(got.text()).isEqualTo(202);
        String id = got.json().get("id").asString();
        assertThat(got.header("Location")).endsWith("/imports/" + id);
        return id;
    }

    private JsonNode ended(String id) {
        return Awaitility.await()
                .until(
                        () -> program.get("/imports/" + id).json(),
                        told -> !told.get("state").asString().matches("WAITING|RUNNING"));
    }

    private Program.Got send(String id, String what) {
        return program.send("POST", "/imports/" + id + "/" + what, "");
    }

    private int registered() {
        return program.get("/cases?q=" + surname).json().get("items").size();
    }

    private String row(int ref, String household, String role, String day, String name) {
        return "%s,%d,%s,%s,%s,%s,%s,F,1990-01-02%n".formatted(surname, ref, household, role, day, name, surname);
    }

    private String single(int ref, String name) {
        return row(ref, "", "", "2018-10-18", name);
    }

    @Test
    void whatWasTriedIsBroughtInWithoutASecondUploadAndOnlyOnce() {
        String file = HEADER + single(1, "Ana") + single(2, "Eva");
        String trial = begin(file, "&trial=true");
        JsonNode tried = ended(trial);
        assertThat(tried.get("state").asString()).isEqualTo("DONE");
        assertThat(tried.get("trial").booleanValue()).isTrue();
        assertThat(tried.get("rows").intValue()).isEqualTo(2);
        assertThat(tried.get("read").asString()).contains("UTF-8");
        assertThat(registered()).isZero();

        String earnest = begun(send(trial, "again"));
        JsonNode done = ended(earnest);
        assertThat(done.get("trial").booleanValue()).isFalse();
        assertThat(done.get("toMend").intValue()).isZero();
        assertThat(registered()).isEqualTo(2);

        ended(begin(file, ""));
        assertThat(registered()).as("the same file once more").isEqualTo(2);
        Program.Got nothing = send(earnest, "again");
        assertThat(nothing.status()).isEqualTo(409);
        nothing.isProblem(ProblemKind.NOTHING_LEFT);
    }

    @Test
    void theRowsThatWereNotTakenComeBackWithWhatIsToBeMended() {
        String id = begin(HEADER + single(1, "Ana") + row(2, "", "", "ayer", "Eva"), "");
        JsonNode told = ended(id);
        assertThat(told.get("toMend").intValue()).isEqualTo(1);
        JsonNode fault = told.get("faults").get(0);
        assertThat(fault.get("line").intValue()).isEqualTo(3);
        assertThat(fault.get("column").asString()).isEqualTo("arrived_at");
        assertThat(fault.get("value").asString()).isEqualTo("ayer");
        assertThat(fault.get("message").asString()).contains("2018-10-19");
        Program.Got rows = program.get("/imports/" + id + "/rows-to-mend");
        assertThat(rows.status()).isEqualTo(200);
        assertThat(rows.header("Content-Type")).startsWith("text/csv");
        assertThat(rows.header("Content-Disposition")).contains(".csv");
        assertThat(rows.text()).contains(",Eva,").doesNotContain(",Ana,");
        String mended = rows.text().replace("ayer,Eva", "2018-10-18,Eva");
        assertThat(ended(begin(mended, "")).get("toMend").intValue()).isZero();
        assertThat(registered()).isEqualTo(2);
        assertThat(program.get("/imports/" + UUID.randomUUID() + "/rows-to-mend")
                        .status())
                .isEqualTo(404);
    }

    private static ObjectNode meanings(String... pairs) {
        ObjectNode meanings = Program.JSON.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            meanings.withArray("columns").addObject().put("name", pairs[i]).put("meaning", pairs[i + 1]);
        }
        return meanings;
    }

    @Test
    void theColumnsOfAForeignFileAreToldOnceAndRemembered() {
        String header = "Nº de %s,Cómo se llama,Apellido,Fecha,Notas%n".formatted(surname);
        String id = begin(header + "7,Ana María," + surname + ",2018-10-18,nada\n", "");
        JsonNode told = ended(id);
        assertThat(told.get("state").asString()).isEqualTo("REFUSED");
        assertThat(told.get("columnsAsked").booleanValue()).isTrue();
        JsonNode columns = program.get("/imports/" + id + "/columns").json().get("columns");
        assertThat(columns).hasSize(5);
        assertThat(columns.get(2).get("guess").asString()).isEqualTo("SURNAMES");
        assertThat(columns.get(1).get("examples").get(0).asString()).isEqualTo("Ana María");

        String path = "/imports/" + id + "/columns";
        Program.Got little = program.post(path, meanings("Nº de " + surname, "REF"));
        assertThat(little.status()).isEqualTo(422);
        assertThat(little.error().get("pointer").asString()).isEqualTo("/columns");
        assertThat(little.error().get("message").asString()).contains("arrived_at");
        Program.Got unknown = program.post(path, meanings("Apelido", "SURNAMES"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.error().get("pointer").asString()).isEqualTo("/columns/0/name");
        assertThat(unknown.error().get("message").asString()).contains("Apellido");

        ObjectNode whole = meanings(
                "Nº de " + surname,
                "REF",
                "Cómo se llama",
                "GIVEN_NAMES",
                "Apellido",
                "SURNAMES",
                "Fecha",
                "ARRIVED_AT");
        JsonNode brought = ended(begun(program.post(path, whole.put("source", surname))));
        assertThat(brought.get("state").asString()).as(brought.toString()).isEqualTo("DONE");
        assertThat(registered()).isEqualTo(1);

        JsonNode next = ended(begin(header + "8,Eva," + surname + ",2018-10-18,\n", ""));
        assertThat(next.get("state").asString()).as("remembered").isEqualTo("DONE");
        assertThat(registered()).isEqualTo(2);
        assertThat(program.get("/imports/" + begin(HEADER, "") + "/columns").status())
                .isEqualTo(404);
    }

    @Test
    void anEmptyFileWithEveryColumnIsGiven() {
        Program.Got english = program.send("GET", "/imports/template", "", "Accept-Language", "en");
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.text()).startsWith("source,ref,");
        assertThat(program.get("/imports/template").text()).startsWith("fuente,referencia,");
    }

    @Test
    void whoeverDidNotBeginAnImportFindsNone() {
        String id = begin(HEADER + single(1, "Ana"), "&trial=true");
        ended(id);
        try (Program reception = new Program(Role.RECEPTION, Scope.values());
                Program reader = new Program(Role.SUPERVISOR, Scope.READ_CASES)) {
            assertThat(reception.get("/imports/" + id).status()).isEqualTo(404);
            assertThat(reception.send("POST", "/imports/" + id + "/again", "").status())
                    .isEqualTo(404);
            assertThat(reader.get("/imports/" + id).status()).isEqualTo(403);
        }
    }

    private JsonNode refused(byte[] file) {
        JsonNode told = ended(begin(file, ""));
        assertThat(told.get("state").asString()).isEqualTo("REFUSED");
        assertThat(told.get("refusal").asString()).isNotBlank().doesNotContain("Exception");
        assertThat(registered()).isZero();
        return told.get("refusal");
    }

    @Test
    void aWorkbookThatSwellsIsRefusedWhole() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] spaces = new byte[BLOCK];
            Arrays.fill(spaces, (byte) ' ');
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        assertThat(refused(bytes.toByteArray()).asString()).contains("CSV UTF-8");
    }

    @Test
    void mixedEncodingsAreRefusedWholeAndAFileThatIsTooLargeIsNotTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((HEADER + single(1, "Ángela")).getBytes(StandardCharsets.UTF_8));
        bytes.write(single(2, "Óscar").getBytes(Charset.forName("windows-1252")));
        assertThat(refused(bytes.toByteArray()).asString()).contains("UTF-8");
        Program.Got large = program.upload("/imports?name=x.csv", new byte[(20 << 20) + 1]);
        assertThat(large.status()).isEqualTo(413);
        large.isProblem(ProblemKind.TOO_LARGE);
        assertThat(large.json().get("remedy").asString()).contains("20 MB");
    }

    @Test
    void eachRowThatCannotBeIsToldWithLineColumnAndRemedyAndItsFamilyIsNotHalfThere() {
        String file = HEADER
                + row(1, "", "", "1718-02-03", "Ana")
                + row(2, "", "", "2118-02-03", "Eva")
                + row(3, "F", "child", "2018-10-18", "Luz")
                + row(4, "F", "relative", "2018-10-18", "Sol")
                + surname + ",5" + ",x".repeat(198) + "\n"
                + single(6, "Rosa");
        JsonNode told = ended(begin(file, ""));
        assertThat(told.get("state").asString()).isEqualTo("DONE");
        assertThat(told.get("toMend").intValue()).isEqualTo(5);
        assertThat(registered()).isEqualTo(1);
        String faults = told.get("faults").toString();
        assertThat(faults).contains("1718-02-03", "2118-02-03", "200", "cabeza");
        for (JsonNode fault : told.get("faults")) {
            assertThat(fault.get("message").asString())
                    .contains("Línea " + fault.get("line").intValue());
        }
        ended(begin(HEADER + row(7, "F", "head", "2018-10-18", "Eva") + row(3, "F", "child", "2018-10-18", "Luz"), ""));
        assertThat(registered()).as("once the head came, the child is taken").isEqualTo(3);
    }
}
