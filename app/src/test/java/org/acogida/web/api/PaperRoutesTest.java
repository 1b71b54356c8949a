package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The papers of a case and their texts, as programs print and set them. */
class PaperRoutesTest {
    private static final String SURNAME = "Papel";
    private static final String TEXT = "/papers/summons/es";

    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID id = program.register(SURNAME);

    @AfterEach
    void close() {
        program.close();
    }

    private static String printed(Program.Got got) {
        assertThat(got.status()).as(got.text()).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(got.header("Content-Disposition")).contains(".pdf");
        try (PDDocument document = Loader.loadPDF(got.response().body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program.Got paper(String name) {
        return program.get("/cases/" + id + "/papers/" + name);
    }

    private void claim() {
        program.act(id, "record-fear");
        program.act(id, "file-claim");
    }

    @Test
    void eachActGivesItsPaperAndTheListTellsThem() {
        assertThat(printed(paper("slip"))).contains("Ana María " + SURNAME, "Ficha de registro");
        claim();
        program.act(id, "summon-interview");
        JsonNode list = program.get("/cases/" + id + "/papers").json();
        assertThat(list.get("certificate").booleanValue()).isFalse();
        JsonNode last = list.get("items").get(0);
        assertThat(last.get("paper").asString()).isEqualTo("summons");
        assertThat(printed(paper("summons?act=" + last.get("act")))).contains("Citatorio", SURNAME);
        assertThat(list.get("items").get(1).get("paper").asString()).isEqualTo("slip");
        assertThat(printed(program.send("GET", "/cases/" + id + "/file", "", "Accept-Language", "en")))
                .contains(SURNAME, "Running clocks");
    }

    @Test
    void aPaperIsToldToBeMissingWithTheActThatGivesIt() {
        Program.Got early = paper("summons");
        assertThat(early.status()).isEqualTo(409);
        early.isProblem(ProblemKind.NO_PAPER_YET);
        assertThat(early.error().get("parameter").asString()).isEqualTo("paper");
        assertThat(early.error().get("message").asString()).contains("Primero cite a entrevista");
        assertThat(paper("slip?act=77").status()).isEqualTo(409);
        assertThat(paper("certificate").status()).isEqualTo(404);
        assertThat(paper("poster").status()).isEqualTo(404);
        assertThat(program.get("/cases/" + UUID.randomUUID() + "/papers/slip").status())
                .isEqualTo(404);
        assertThat(program.get("/cases/" + UUID.randomUUID() + "/file").status())
                .isEqualTo(404);
    }

    @Test
    void theCertificateIsPrintedWhileTheClaimIsPending() {
        Program.Got early = program.get("/cases/" + id + "/certificate");
        assertThat(early.status()).isEqualTo(409);
        early.isProblem(ProblemKind.NO_PAPER_YET);
        claim();
        program.act(id, "issue-certificate");
        assertThat(program.get("/cases/" + id + "/papers")
                        .json()
                        .get("certificate")
                        .booleanValue())
                .isTrue();
        assertThat(printed(program.get("/cases/" + id + "/certificate")))
                .contains("Ana María " + SURNAME, "NO puede ser");
        program.act(id, "ask-withdrawal");
        program.act(id, "ratify-withdrawal");
        assertThat(program.get("/cases/" + id + "/certificate").status()).isEqualTo(409);
    }

    @Test
    void whoMayNotPrintDoesNot() {
        try (Program station = new Program(Role.STATION, Scope.values());
                Program acting = new Program(Role.SUPERVISOR, Scope.DO_ACTS)) {
            for (String path : new String[] {"/papers", "/papers/slip", "/certificate", "/file"}) {
                assertThat(station.get("/cases/" + id + path).status()).as(path).isEqualTo(403);
                assertThat(acting.get("/cases/" + id + path).status()).as(path).isEqualTo(403);
            }
            assertThat(station.get(TEXT).status()).isEqualTo(403);
        }
    }

    private int version() {
        return program.get(TEXT).json().at("/text/last/version").intValue();
    }

    private Program.Got set(int after, String body) {
        ObjectNode sent = Program.JSON.createObjectNode().put("version", after);
        return program.post(TEXT, body.isEmpty() ? sent : sent.put("body", body));
    }

    @Test
    void anOfficesTextIsSetOnceAndPrintedUntilItGoesBack() {
        claim();
        program.act(id, "summon-interview");
        int before = version();
        assertThat(set(before, "# Aviso\n\nVenga el {cita}, puntual.").status()).isEqualTo(201);
        Program.Got again = set(before, "# Aviso\n\nVenga el {cita}, puntual.");
        assertThat(again.status()).as("sent again").isEqualTo(200);
        assertThat(again.json().at("/last/version").intValue()).isEqualTo(before + 1);
        assertThat(printed(paper("summons"))).contains("Aviso Venga el", "puntual.");
        JsonNode text = program.get(TEXT).json();
        assertThat(text.get("body").asString()).startsWith("# Aviso");
        assertThat(text.at("/text/last/own").booleanValue()).isTrue();
        assertThat(text.get("places").toString()).contains("{cita}");

        Program.Got late = set(before, "Otra vez {cita}");
        assertThat(late.status()).isEqualTo(409);
        late.isProblem(ProblemKind.TEXT_CHANGED);
        assertThat(late.error().get("message").asString()).contains(Integer.toString(before + 1));
        assertThat(set(before + 1, "").status()).isEqualTo(201);
        assertThat(printed(paper("summons"))).doesNotContain("puntual.");
        assertThat(program.get(TEXT).json().at("/text/last/own").booleanValue()).isFalse();
    }

    @Test
    void aTextWithAFlawIsRefusedWithItsRemedyAndNothingIsSet() {
        int before = version();
        Program.Got flaw = set(before, "Venga el {dia} a las diez.");
        assertThat(flaw.status()).isEqualTo(422);
        assertThat(flaw.pointers()).containsExactly("/body", "/body");
        assertThat(flaw.text()).contains("El lugar {dia} no existe", "Falta el lugar {cita}");
        assertThat(set(before, "Venga el {cita}\u0000").status()).isEqualTo(422);
        assertThat(set(before, "x".repeat(10_001)).status()).isEqualTo(400);
        assertThat(version()).isEqualTo(before);
        assertThat(program.get("/papers/poster/es").status()).isEqualTo(404);
        assertThat(program.get("/papers/slip/fr").status()).isEqualTo(404);
        assertThat(program.get("/papers").json().get("texts")).hasSize(14);
    }
}
