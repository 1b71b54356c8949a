package org.acogida.web.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.places.SiteKind;
import org.acogida.rulebook.Act;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SiteCount;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Filled;
import org.acogida.worklists.Counted;
import org.acogida.worklists.Remembered;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of sites: how many each takes in, how many are there, and where its standard is breached. */
@Controller
class BoardPages {
    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Remembered<String, Map<UUID, SiteCount>> counts = new Remembered<>(BoardPages::isMany);

    BoardPages(Desk desk, SitePlans plans, Occupancy occupancy) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
    }

    @GetMapping("/places")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(name = "as", defaultValue = "") String form,
            Model model) {
        Here here = desk.here(officer, Use.VIEW_PLACES);
        PlaceWords told = new PlaceWords(here);
        Optional<SiteKind> of = Filled.constantNamed(kind, SiteKind.class);
        List<MeasuredSite> sites = plans.list();
        List<UUID> out =
                sites.stream().flatMap(site -> site.outOfUse().stream()).toList();
        List<MeasuredSite> shown = sites.stream()
                .filter(site -> of.isEmpty() || site.site().kind() == of.get())
                .filter(site -> office.isEmpty() || site.site().office().value().equals(office))
                .toList();
        Counted<Map<UUID, SiteCount>> counted = counts.get("all", here.now(), () -> occupancy.count(out, here.now()));
        model.addAttribute("board", BoardView.of(shown, counted.value(), told));
        model.addAttribute("countedAt", counted.asOf().map(here.words()::time).orElse(""));
        model.addAttribute("asTable", form.equals("table"));
        model.addAttribute("kind", of.map(SiteKind::name).orElse(""));
        model.addAttribute("office", office);
        model.addAttribute("kinds", Choice.of("site-kind", SiteKind.values(), here.words()));
        model.addAttribute("offices", told.offices());
        model.addAttribute("runs", desk.may(officer, Use.RUN_PLACES));
        model.addAttribute("proposes", desk.may(officer, Act.RECORD_STAY));
        return "places/places";
    }

    private static boolean isMany(Map<UUID, SiteCount> counts) {
        return counts.values().stream().mapToLong(SiteCount::people).sum() >= Remembered.MANY;
    }
}
