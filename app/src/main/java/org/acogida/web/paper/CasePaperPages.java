package org.acogida.web.paper;

import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.papers.PaperKind;
import org.acogida.procedure.CaseState;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The papers that acts of a case give, once the act is done. */
@Controller
class CasePaperPages {
    private final Desk desk;
    private final Settings settings;
    private final CasePapers papers;

    CasePaperPages(Desk desk, Settings settings, CasePapers papers) {
        this.desk = desk;
        this.settings = settings;
        this.papers = papers;
    }

    @GetMapping("/cases/{id}/papers/{name}.pdf")
    ModelAndView print(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam Optional<Integer> act) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        Setting setting = settings.open(id, here);
        PaperKind kind = PaperKind.find(name)
                .filter(found -> found != PaperKind.CERTIFICATE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.print(kind, act, setting, here)
                .map(pdf -> new ModelAndView(new PdfView(here.words().text("paper.file." + kind), pdf)))
                .orElseGet(() -> notYet(kind, setting.state()));
    }

    private static ModelAndView notYet(PaperKind kind, CaseState state) {
        return new ModelAndView(
                "paper/not-yet",
                Map.of(
                        "kind",
                        kind,
                        "href",
                        "/cases/" + state.id(),
                        "person",
                        state.person().orElseThrow().fullName()),
                HttpStatus.CONFLICT);
    }
}
