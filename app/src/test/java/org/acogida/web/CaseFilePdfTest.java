package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.attachments.AttachedFile;
import org.acogida.attachments.Attachments;
import org.acogida.procedure.Command.DecideClaim;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.HoldInterview;
import org.acogida.procedure.Event.InterviewHeld;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.Test;

class CaseFilePdfTest {
    private static final Path KEPT = Path.of("target", "papers", "file.pdf");

    private static SomeCase decided() {
        return SomeCase.of("محمد Wolfeschlegelsteinhausenbergerdorff", "Ñandú", "es")
                .act("2018-09-04", new FileClaim(Manner.ORAL, "Dijo que la buscan."))
                .act(
                        "2018-09-20",
                        new HoldInterview(new InterviewHeld.Details(
                                "es", "", "Rosa Pop", Person.Sex.F, "", "", "Minuta de la entrevista.")))
                .act(
                        "2018-10-10",
                        new DecideClaim(Outcome.REFUSED, "", "Razones de la negativa.", "Sin riesgo de tortura."));
    }

    private static void attach(SomeCase one) {
        Officer officer = RunningApplication.context()
                .getBean(Officers.class)
                .findByName("supervisor")
                .orElseThrow();
        RunningApplication.context()
                .getBean(Attachments.class)
                .add(
                        one.id(),
                        UUID.randomUUID(),
                        AttachedFile.of("acta.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                        new OfficerId(officer.id()),
                        SomeCase.OFFICE);
    }

    @Test
    void theWholeCaseIsOnPaperWithItsClocksDecisionsFilesAndStory() throws IOException {
        SomeCase one = decided();
        attach(one);
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            HttpResponse<byte[]> answer = officer.get(one.href() + "/file.pdf");
            assertThat(answer.statusCode()).isEqualTo(200);
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, answer.body());
            Papers paper = Papers.read(answer.body());
            assertThat(paper.tagged()).isTrue();
            assertThat(paper.embedded()).isTrue();
            assertThat(paper.language()).startsWith("es");
            assertThat(paper.text())
                    .contains(
                            "DEMOSTRACIÓN",
                            "Wolfeschlegelsteinhausenbergerdorff",
                            one.id().toString())
                    .contains("Notificar la resolución", "LFPA 39", "la raya vertical es hoy")
                    .contains("Resoluciones", "Razones de la negativa.", "Sin riesgo de tortura.")
                    .contains("acta.pdf", "PDF · 1 kB", "Dijo que la buscan.", "Minuta de la entrevista.")
                    .doesNotContain("??");
            assertThat(officer.page(one.href())).contains(one.href() + "/file.pdf");
            assertThat(Papers.read(officer.get(one.href() + "/file.pdf?lang=en").body())
                            .text())
                    .contains("Decisions", "the upright line is today", "Serve the decision");
        }
        try (SignedIn station = new SignedIn(Role.STATION)) {
            assertThat(station.get(one.href() + "/file.pdf").statusCode()).isEqualTo(403);
        }
    }
}
