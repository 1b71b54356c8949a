package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.acogida.access.Role;
import org.acogida.papers.PaperKind;
import org.acogida.papers.PaperTexts;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.IssueCertificate;
import org.acogida.procedure.Command.SummonInterview;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An office sets the text of its papers, and cannot take away what protects the person. */
class PaperTextPagesTest {
    private static final String SUMMONS = "/papers/summons/es";
    private static final String CERTIFICATE = "/papers/certificate/es";

    private final SignedIn supervisor = new SignedIn(Role.SUPERVISOR);

    @AfterEach
    void close() {
        for (String form : new String[] {SUMMONS, CERTIFICATE}) {
            set(form, Map.of("version", version(form), "shipped", "true"));
        }
        supervisor.close();
    }

    private HttpResponse<byte[]> set(String form, Map<String, String> fields) {
        return supervisor.post(form, form, fields);
    }

    private String version(String form) {
        return supervisor.page(form).replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static String said(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theOfficesTextIsPrintedAndItsVersionsAreListed() {
        SomeCase one = SomeCase.of("Ana", "Ruiz", "es")
                .act("2018-09-04", new FileClaim(Manner.ORAL, ""))
                .act("2018-09-05", new SummonInterview(Instant.parse("2018-09-20T15:30:00Z"), "", ""));
        assertThat(set(
                                SUMMONS,
                                Map.of(
                                        "version",
                                        version(SUMMONS),
                                        "body",
                                        "# Aviso\n\nVenga el {cita}, <b>puntual</b>."))
                        .statusCode())
                .isEqualTo(302);
        byte[] pdf = supervisor.get(one.href() + "/papers/summons.pdf").body();
        assertThat(Papers.read(pdf).text())
                .contains("Aviso Venga el jue 20 sept 2018, 10:30, <b>puntual</b>.")
                .doesNotContain("Se le cita");
        assertThat(supervisor.page(SUMMONS)).contains("Texto de la oficina (versión " + version(SUMMONS), "Versiones");
        assertThat(supervisor.page("/papers"))
                .contains("Citatorio a entrevista", "Texto de la oficina", "Texto de Acogida");
    }

    @Test
    void aTextWithAFlawIsRefusedWithItsRemedyAndNothingTypedIsLost() {
        String before = version(SUMMONS);
        HttpResponse<byte[]> answer = set(SUMMONS, Map.of("version", before, "body", "Venga el {dia} a las diez."));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(said(answer))
                .contains("El lugar {dia} no existe en este papel.", "{cita}", "Falta el lugar {cita}")
                .contains("Venga el {dia} a las diez.");
        assertThat(version(SUMMONS)).isEqualTo(before);
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        String before = version(SUMMONS);
        set(SUMMONS, Map.of("version", before, "body", "Primero {cita}"));
        HttpResponse<byte[]> late = set(SUMMONS, Map.of("version", before, "body", "Segundo {cita}"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(said(late)).contains("Alguien guardó otra versión", "Segundo {cita}");
    }

    @Test
    void nobodyCanTakeTheNonReturnOffTheCertificate() {
        SomeCase one = SomeCase.of("Ana", "Ruiz", "es")
                .act("2018-09-04", new FileClaim(Manner.ORAL, ""))
                .act("2018-09-05", new IssueCertificate(""));
        set(CERTIFICATE, Map.of("version", version(CERTIFICATE), "body", "Solo esto: {vence}."));
        assertThat(Papers.read(supervisor.get(one.href() + "/certificate.pdf").body())
                        .text())
                .contains("Solo esto: mar 6 nov 2018.", "NO puede ser", "LRPCAP 6", "NOT be returned")
                .doesNotContain("persona abogada");
        assertThat(supervisor.page(CERTIFICATE)).contains("nadie puede quitarla");
    }

    @Test
    void onlyTheSupervisorSetsTexts() {
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            assertThat(officer.get("/papers").statusCode()).isEqualTo(403);
            assertThat(officer.get(SUMMONS).statusCode()).isEqualTo(403);
        }
        assertThat(supervisor.get("/papers/summons/fr").statusCode()).isEqualTo(404);
        assertThat(supervisor.get("/papers/poster/es").statusCode()).isEqualTo(404);
        assertThat(supervisor.page(SUMMONS))
                .contains(PaperTexts.shipped(PaperKind.SUMMONS, "es")
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }
}
