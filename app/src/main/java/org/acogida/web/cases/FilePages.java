package org.acogida.web.cases;

import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Settings;
import org.acogida.web.paper.PdfView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Gives the whole case on paper to whoever may print it. */
@Controller
class FilePages {
    private final Desk desk;
    private final Settings settings;
    private final CaseFilePaper paper;

    FilePages(Desk desk, Settings settings, CaseFilePaper paper) {
        this.desk = desk;
        this.settings = settings;
        this.paper = paper;
    }

    @GetMapping("/cases/{id}/file.pdf")
    ModelAndView print(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        return new ModelAndView(
                new PdfView(here.words().text("paper.file.FILE"), paper.print(settings.open(id, here), here)));
    }
}
