package org.acogida.web.places;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Rolls;
import org.acogida.rulebook.Act;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SiteFlaw;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.web.AccountNames;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One site: its rooms drawn as rooms, each bed with its state, and what is lacking. */
@Controller
class SitePages {
    private static final int CHANGES = 50;

    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Officers officers;
    private final Rolls rolls;

    SitePages(Desk desk, SitePlans plans, Occupancy occupancy, Officers officers, Rolls rolls) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.officers = officers;
        this.rolls = rolls;
    }

    /** A site, or 404. */
    static SitePlan find(SitePlans plans, UUID site) {
        return plans.find(site).orElseThrow(SitePages::unknown);
    }

    /** That there is no such site, or no such room of it. */
    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Who changes something at a site now. */
    static SiteActs.By by(Officer officer, Instant at) {
        return new SiteActs.By(officer.id(), at);
    }

    /** Where a change leads: to a page, which says why it was not made where it was not. */
    static String to(String page, Optional<SiteFlaw> flaw) {
        return "redirect:" + page + flaw.map(why -> "?refused=" + why).orElse("");
    }

    static void tell(String refused, PlaceWords told, Model model) {
        Filled.constantNamed(refused, SiteFlaw.class)
                .ifPresent(flaw -> model.addAttribute("refused", told.words().of("site-flaw", flaw)));
    }

    @GetMapping("/places/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        Here here = desk.here(officer, Use.VIEW_PLACES);
        PlaceWords told = new PlaceWords(here);
        MeasuredSite measured = plans.findMeasured(id).orElseThrow(SitePages::unknown);
        SiteNow now = SiteNow.of(measured, occupancy, here.now());
        SiteView.May may =
                new SiteView.May(desk.may(officer, Use.RUN_PLACES), desk.may(officer, Operation.of(Act.RECORD_STAY)));
        model.addAttribute("site", SiteView.of(now, may, told));
        model.addAttribute("receives", may.receives());
        AccountNames names = new AccountNames(officers.list(), here.words());
        model.addAttribute(
                "changes",
                plans.listChanges(id, CHANGES).stream()
                        .map(change -> ChangeLine.of(change, names, told))
                        .toList());
        model.addAttribute(
                "takesRoll", rolls.may(officer, Use.TAKE_ROLL, measured.site().office()));
        model.addAttribute(
                "scans", rolls.may(officer, Use.SCAN_PEOPLE, measured.site().office()));
        model.addAttribute("runs", may.runs());
        tell(refused, told, model);
        return "places/site";
    }
}
