package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.papers.PaperKind;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.cases.CaseFilePaper;
import org.acogida.web.paper.CasePapers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The papers of a case as PDF: what each act gave, the certificate, and the whole case. */
@Component
final class PaperRoutes implements Route.Source {
    private static final String PAPER = "paper";
    private static final String ACT = "act";

    private final Desk desk;
    private final Settings settings;
    private final CasePapers papers;
    private final CaseFilePaper files;

    PaperRoutes(Desk desk, Settings settings, CasePapers papers, CaseFilePaper files) {
        this.desk = desk;
        this.settings = settings;
        this.papers = papers;
        this.files = files;
    }

    /**
     * What can be printed of a case.
     *
     * @param certificate whether there is a certificate: one was issued, and the claim is not over
     * @param items the papers that acts gave, the last first
     */
    record PaperList(@JsonProperty(Acts.CASE) CaseId caseId, boolean certificate, List<PaperLine> items) {}

    /**
     * A paper that an act gave.
     *
     * @param paper as its address spells it
     * @param act the version of the case that the act led to
     */
    record PaperLine(String paper, String title, int act, Instant occurredAt) {
        static PaperLine of(CasePapers.Given given, Here here) {
            return new PaperLine(
                    given.kind().spelled(),
                    here.words().of("paper", given.kind()),
                    given.act().version(),
                    given.act().entry().occurredAt());
        }
    }

    @Override
    public List<Route> routes() {
        Scalars.Word kinds = Scalars.Word.of(Arrays.stream(PaperKind.values())
                .filter(kind -> kind != PaperKind.CERTIFICATE)
                .toArray(PaperKind[]::new));
        return List.of(
                Route.get("/cases/{case}/papers", "list-papers")
                        .needs(Use.PRINT_DOCUMENT)
                        .at(Acts.CASE, new Scalars.Id())
                        .gives(200, Shapes.of(PaperList.class))
                        .opensFile()
                        .by(this::list),
                pdf("/cases/{case}/papers/{paper}", "print-paper")
                        .at(PAPER, kinds)
                        .asks(ACT, new Scalars.Whole(1, Integer.MAX_VALUE, false))
                        .fails(ProblemKind.NO_PAPER_YET)
                        .by(this::print),
                pdf("/cases/{case}/certificate", "print-certificate")
                        .fails(ProblemKind.NO_PAPER_YET)
                        .by(this::certificate),
                pdf("/cases/{case}/file", "print-case").by(this::file));
    }

    private static Route pdf(String path, String id) {
        return Route.get(path, id)
                .needs(Use.PRINT_DOCUMENT)
                .at(Acts.CASE, new Scalars.Id())
                .gives(200, Route.Answer.file(MediaType.APPLICATION_PDF_VALUE))
                .opensFile();
    }

    private Here here(Call call) {
        return desk.here(call.officer(), Use.PRINT_DOCUMENT);
    }

    private Setting open(Call call, Here here) {
        return settings.open(call.caseId().toString(), here);
    }

    private Reply list(Call call) {
        Here here = here(call);
        Setting setting = open(call, here);
        CaseState state = setting.state();
        List<PaperLine> items = CasePapers.list(setting).stream()
                .map(given -> PaperLine.of(given, here))
                .toList();
        return Reply.ok(new PaperList(state.id(), CasePapers.hasCertificate(state), items));
    }

    private Reply print(Call call) {
        Here here = here(call);
        PaperKind kind = PaperKind.find(call.text(PAPER)).orElseThrow();
        Optional<byte[]> pdf = papers.print(kind, call.find(ACT, Integer.class), open(call, here), here);
        return given(pdf.orElseThrow(() -> notYet(kind, here)), kind.name(), here);
    }

    private Reply certificate(Call call) {
        Here here = here(call);
        Optional<byte[]> pdf = papers.printCertificate(open(call, here).state(), here);
        return given(pdf.orElseThrow(() -> notYet(PaperKind.CERTIFICATE, here)), PaperKind.CERTIFICATE.name(), here);
    }

    private Reply file(Call call) {
        Here here = here(call);
        return given(files.print(open(call, here), here), "FILE", here);
    }

    private static Reply given(byte[] pdf, String name, Here here) {
        return Reply.bytes(MediaType.APPLICATION_PDF_VALUE, pdf)
                .named(here.words().text("paper.file." + name) + ".pdf");
    }

    /** Says which act is to be done first. */
    private static Problem.Stop notYet(PaperKind kind, Here here) {
        return Problem.Stop.at(
                ProblemKind.NO_PAPER_YET,
                PAPER,
                Schemas.FACTORY.stringNode(kind.spelled()),
                "said",
                here.words().text("paper.not-yet." + kind));
    }
}
