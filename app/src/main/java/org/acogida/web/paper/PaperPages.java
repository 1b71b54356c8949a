package org.acogida.web.paper;

import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Settings;
import org.acogida.worklists.GenuineDocuments;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The certificate of a claim, and the public page that tells whether a paper is genuine. */
@Controller
class PaperPages {
    private final Desk desk;
    private final Settings settings;
    private final GenuineDocuments documents;
    private final CasePapers papers;

    PaperPages(Desk desk, Settings settings, GenuineDocuments documents, CasePapers papers) {
        this.desk = desk;
        this.settings = settings;
        this.documents = documents;
        this.papers = papers;
    }

    @GetMapping("/cases/{id}/certificate.pdf")
    ModelAndView certificate(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        return papers.printCertificate(settings.open(id, here).state(), here)
                .map(pdf -> new ModelAndView(new PdfView(here.words().text("paper.file.CERTIFICATE"), pdf)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Tells a stranger that a paper is genuine, or that it is not known; nothing else. */
    @GetMapping("/v/{token}")
    String verify(@PathVariable String token, Model model) {
        model.addAttribute("genuine", documents.find(token).isPresent());
        return "paper/verify";
    }
}
