package org.acogida.web.places;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Rolls;
import org.acogida.signin.IdleTimes;
import org.acogida.sites.Occupancy;
import org.acogida.sites.Occupancy.Lodger;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.paper.PaperTemplates;
import org.acogida.web.paper.PdfView;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The roll of a site: who is here now, to be called out by when everybody must leave. As a page, and on paper. */
@Controller
class RollPages {
    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Rolls rolls;
    private final PaperTemplates papers;

    RollPages(Desk desk, SitePlans plans, Occupancy occupancy, Rolls rolls, PaperTemplates papers) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.rolls = rolls;
        this.papers = papers;
    }

    @GetMapping("/places/{id}/roll")
    String show(
            @AuthenticationPrincipal Officer officer, @PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("roll", take(officer, id, desk.here(officer, Use.TAKE_ROLL)));
        model.addAttribute("shared", IdleTimes.isShared(request));
        return "places/roll";
    }

    /** The page that opens without a network; it says nothing of anybody, and is the same for everybody. */
    @GetMapping("/places/kept-roll")
    String showKept() {
        return "places/kept-roll";
    }

    /** The worker that gives it while the server cannot be reached. */
    @GetMapping("/places/roll-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("static/places/roll-worker.js"));
    }

    @GetMapping("/places/{id}/roll.pdf")
    ModelAndView print(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        Here here = desk.here(officer, Use.TAKE_ROLL);
        byte[] paper =
                papers.print("places/roll-paper", here.words().locale(), Map.of("roll", take(officer, id, here)));
        return new ModelAndView(new PdfView(here.words().text("roll.file"), paper));
    }

    private RollView take(Officer officer, UUID id, Here here) {
        SitePlan plan = SitePages.find(plans, id);
        List<Lodger> lodgers = occupancy.listPeople(id, here.now());
        return RollView.of(
                plan,
                lodgers,
                rolls.take(
                        officer,
                        here.use(),
                        plan.site().office(),
                        lodgers.stream().map(Lodger::caseId).toList()),
                new PlaceWords(here));
    }
}
