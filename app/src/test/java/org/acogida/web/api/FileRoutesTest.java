package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.attachments.MadePictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FileRoutesTest {
    private static final int LARGEST = 10_000_000;

    private final Program program = new Program(Role.SUPERVISOR, Scope.values());
    private final UUID id = program.register("Anexo");
    private final byte[] pdf = ("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.UTF_8);

    @AfterEach
    void close() {
        program.close();
    }

    private Program.Got attach(UUID command, String name, byte[] content) {
        return program.upload("/cases/" + id + "/attachments?commandId=" + command + "&name=" + name, content);
    }

    private JsonNode files() {
        return program.get("/cases/" + id + "/attachments").json().get("items");
    }

    @Test
    void aFileIsAttachedOnceAndComesBackByteForByte() {
        UUID command = UUID.randomUUID();
        Program.Got attached = attach(command, "acta.pdf", pdf);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        Program.Got again = attach(command, "acta.pdf", pdf);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().get("version")).isEqualTo(attached.json().get("version"));
        assertThat(files()).hasSize(1);
        JsonNode file = files().get(0);
        assertThat(file.get("name").asString()).isEqualTo("acta.pdf");
        assertThat(file.get("kind").asString()).isEqualTo("PDF");
        assertThat(file.get("size").intValue()).isEqualTo(pdf.length);
        Program.Got read = program.get(
                "/cases/" + id + "/attachments/" + file.get("attachment").asString());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.response().body()).isEqualTo(pdf);
        assertThat(read.header("Content-Disposition")).contains("acta.pdf");
    }

    @Test
    void theSameBytesAreNotAttachedTwiceAndAnIdIsNotUsedForAnother() {
        UUID command = UUID.randomUUID();
        attach(command, "acta.pdf", pdf);
        Program.Got known = attach(UUID.randomUUID(), "otra.pdf", pdf);
        assertThat(known.status()).isEqualTo(409);
        known.isProblem(ProblemKind.ATTACHED_ALREADY);
        Program.Got other = attach(command, "acta.pdf", "%PDF-1.7 other".getBytes(StandardCharsets.UTF_8));
        assertThat(other.status()).isEqualTo(409);
        other.isProblem(ProblemKind.COMMAND_ID_REUSED);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatCannotBeAttachedIsToldAndNothingIs() {
        Program.Got kind = attach(UUID.randomUUID(), "acta.exe", new byte[] {'M', 'Z', 0, 1});
        assertThat(kind.status()).isEqualTo(422);
        assertThat(kind.error().get("parameter").asString()).isEqualTo("name");
        assertThat(kind.error().get("value").asString()).isEqualTo("acta.exe");
        assertThat(kind.error().get("message").asString()).contains("PDF, JPEG");
        byte[] large = new byte[LARGEST + 1_000_000];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        Program.Got tooLarge = attach(UUID.randomUUID(), "grande.pdf", large);
        assertThat(tooLarge.status()).isEqualTo(413);
        tooLarge.isProblem(ProblemKind.TOO_LARGE);
        assertThat(tooLarge.json().get("remedy").asString()).contains("10 MB");
        assertThat(files()).isEmpty();
        assertThat(program.get("/cases/" + id + "/attachments/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPictureComesBackDrawnAnewAndAPortraitOnlyForThoseWhoMaySeeIt() {
        byte[] photo = MadePictures.jpeg(2_000, 1_000);
        Program.Got attached = attach(UUID.randomUUID(), "foto.jpg&purpose=PORTRAIT", photo);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        JsonNode file = files().get(0);
        assertThat(file.get("purpose").asString()).isEqualTo("PORTRAIT");
        assertThat(file.get("active")).isEmpty();
        String address =
                "/cases/" + id + "/attachments/" + file.get("attachment").asString();
        byte[] back = program.get(address).response().body();
        assertThat(back).hasSize(file.get("size").intValue()).isNotEqualTo(photo);
        try (Program legal = new Program(Role.LEGAL, Scope.values())) {
            Program.Got refused = legal.get(address);
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            refused.isProblem(ProblemKind.NOT_RELATED);
        }
        Program.Got noPicture = attach(UUID.randomUUID(), "retrato.pdf&purpose=PORTRAIT", pdf);
        assertThat(noPicture.status()).isEqualTo(422);
        assertThat(noPicture.error().get("message").asString()).contains("JPEG o PNG");
    }

    @Test
    void whatActsInAPdfIsTold() {
        attach(
                UUID.randomUUID(),
                "acta.pdf",
                ("%PDF-1.7 /JavaScript " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        assertThat(files().get(0).get("active").get(0).asString()).isEqualTo("SCRIPT");
    }
}
