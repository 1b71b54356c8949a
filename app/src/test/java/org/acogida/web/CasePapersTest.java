package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.acogida.access.Role;
import org.acogida.procedure.Command.DecideClaim;
import org.acogida.procedure.Command.ExtendClock;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.HoldInterview;
import org.acogida.procedure.Command.ServeDecision;
import org.acogida.procedure.Command.SummonInterview;
import org.acogida.procedure.Event.InterviewHeld;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.rulebook.ClockName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each paper of a case as it comes out of the printer; the papers stay in {@code target/papers} to be looked at. */
class CasePapersTest {
    private static final Path KEPT = Path.of("target", "papers");

    private final SignedIn officer = new SignedIn(Role.PROTECTION);

    @AfterEach
    void close() {
        officer.close();
    }

    private static SomeCase claimed(String given, String surnames, String... languages) {
        return SomeCase.of(given, surnames, languages).act("2018-09-04", new FileClaim(Manner.ORAL, "words"));
    }

    private static SomeCase summoned(SomeCase one) {
        return one.act(
                "2018-09-05",
                new SummonInterview(
                        Instant.parse("2018-09-20T15:30:00Z"), "4a Avenida Sur 10", "Traiga su slip & <b>"));
    }

    private static SomeCase refused(SomeCase one, String reasons) {
        return one.act(
                        "2018-09-20",
                        new HoldInterview(new InterviewHeld.Details(
                                "es", "Rosa Pop", "officer", Person.Sex.F, "", "", "minutes")))
                .act(
                        "2018-09-25",
                        new ExtendClock(new ClockName("decide"), "no-interpreter", "No hubo intérprete de mam."))
                .act("2018-10-10", new DecideClaim(Outcome.REFUSED, "", reasons, "No corre peligro de tortura."));
    }

    private static SomeCase served(SomeCase one) {
        return one.act("2018-10-15", new ServeDecision("es", "Rosa Pop", "Firmó ante la oficina."));
    }

    private Papers print(SomeCase one, String kind, String kept) {
        HttpResponse<byte[]> answer = officer.get(one.href() + "/papers/" + kind + ".pdf");
        assertThat(answer.statusCode()).as(kind).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(kept + "-" + kind + ".pdf"), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Papers paper = Papers.read(answer.body());
        assertThat(paper.tagged()).isTrue();
        assertThat(paper.embedded()).isTrue();
        assertThat(paper.language()).startsWith("es");
        assertThat(paper.text()).contains("DEMOSTRACIÓN").doesNotContain("{", "}", "??");
        return paper;
    }

    @Test
    void eachPaperSaysInBothLanguagesWhatItsActDid() {
        SomeCase one = claimed("María", "Hernández de la Cruz", "en");
        assertThat(print(one, "slip", "both").text())
                .contains("Ficha de registro", "Registration slip", "María Hernández de la Cruz", "4 sept", "LRPCAP 6");
        summoned(one);
        Papers summons = print(one, "summons", "both");
        assertThat(summons.text())
                .contains("jue 20 sept 2018, 10:30", "Thu 20 Sep 2018, 10:30", "4a Avenida Sur 10", "slip & <b>");
        assertThat(summons.pages()).isEqualTo(1);
        refused(one, "No se acreditó el temor.");
        assertThat(print(one, "extension", "both").text())
                .contains("Resolver la solicitud", "mar 6 nov 2018", "vie 11 ene 2019", "Falta intérprete", "LRPCAP 24")
                .contains("Decide the claim", "Fri 11 Jan 2019", "No hubo intérprete de mam.");
        assertThat(print(one, "decision", "both").text())
                .contains("Negada", "No se acreditó el temor.", "No corre peligro de tortura.")
                .contains("15 días hábiles (LRPCAP 25", "15 business days", "COMAR Tapachula");
        served(one);
        assertThat(print(one, "notice", "both").text())
                .contains("lun 15 oct 2018, 16:00", "lun 5 nov 2018", "Mon 5 Nov 2018", "COMAR Tapachula");
        assertThat(print(one, "service", "both").text())
                .contains("español", "Spanish", "Rosa Pop", "Firmó ante la oficina.", "Firma o huella");
    }

    @Test
    void whoUnderstandsSpanishGetsSpanishAlone() {
        SomeCase one = summoned(claimed("Ana", "Ruiz", "es", "en"));
        assertThat(print(one, "summons", "spanish").text())
                .contains("Se le cita")
                .doesNotContain("You are summoned", "traducción");
    }

    @Test
    void withoutAReviewedTranslationThePaperSaysThatAnInterpreterMustReadIt() {
        SomeCase one = summoned(claimed("محمد عبد الرحمن", "בן־דוד", "ar", "ln"));
        assertThat(print(one, "summons", "arabic").text())
                .contains("No hay una traducción revisada", "There is no reviewed translation", "árabe", "Arabic")
                .contains("Una persona intérprete debe leérselo", "An interpreter must read it")
                .doesNotContain("You are summoned");
    }

    @Test
    void theLongestNamesAndReasonsAreWholeOnPaper() {
        String name = "Wolfeschlegelsteinhausenbergerdorff".repeat(5);
        SomeCase one = claimed(
                name,
                "de los Ángeles Hernández-Ñamandú y Santa María del Río "
                        .repeat(3)
                        .strip());
        refused(
                summoned(one),
                "Un párrafo de razones, con sus hechos y su prueba.\n\n".repeat(1_500) + "\u0007Fin de las razones.");
        Papers decision = print(one, "decision", "long");
        assertThat(decision.text()).contains("Fin de las razones.", "(As written in the Spanish part.)");
        assertThat(decision.text().replace(" ", "")).contains(name);
        assertThat(decision.pages()).isGreaterThan(10);
        print(summoned(claimed("", "Xol")), "summons", "one-name");
    }

    @Test
    void aPaperIsRefusedBeforeItsActAndUnknownOnesAreNotFound() {
        SomeCase one = claimed("Ana", "Ruiz", "es");
        HttpResponse<byte[]> early = officer.get(one.href() + "/papers/summons.pdf");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(new String(early.body(), StandardCharsets.UTF_8))
                .contains("Este papel todavía no existe", "Primero cite a entrevista", one.href());
        assertThat(officer.get(one.href() + "/papers/summons.pdf?act=1").statusCode())
                .isEqualTo(409);
        assertThat(officer.get(one.href() + "/papers/certificate.pdf").statusCode())
                .isEqualTo(404);
        assertThat(officer.get(one.href() + "/papers/poster.pdf").statusCode()).isEqualTo(404);
        try (SignedIn station = new SignedIn(Role.STATION)) {
            assertThat(station.get(one.href() + "/papers/slip.pdf").statusCode())
                    .isEqualTo(403);
            assertThat(station.page(one.href())).doesNotContain("papers-title");
        }
    }

    @Test
    void theCaseFileListsEachPaperWithItsDay() {
        SomeCase one = summoned(claimed("Ana", "Ruiz", "es"));
        one.act("2018-09-10", new SummonInterview(Instant.parse("2018-09-27T15:00:00Z"), "", ""));
        assertThat(officer.page(one.href()).replace("sept ", "sep "))
                .contains("Papeles", "papers/slip.pdf?act=1", "PDF · mié 5 sep 2018", "PDF · lun 10 sep 2018");
        assertThat(print(one, "summons", "second").text()).contains("jue 27 sept 2018");
    }
}
