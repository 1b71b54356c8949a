package org.acogida.web.places;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.places.Facilities;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.sites.SiteRoom;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Begun;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a site: what was counted there, what somebody found who looked, that it is shut or open again. */
@Controller
class SiteChangePages {
    private final Desk desk;
    private final SitePlans plans;
    private final SiteActs acts;

    SiteChangePages(Desk desk, SitePlans plans, SiteActs acts) {
        this.desk = desk;
        this.plans = plans;
        this.acts = acts;
    }

    @GetMapping("/places/{id}/change")
    String ask(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        Site site = SitePages.find(plans, id).site();
        List<Field> fields = PlaceForms.changing(site);
        return form("places/change", site, fields, Filled.untouched(fields, here.words()), here, model);
    }

    @PostMapping("/places/{id}/change")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        Site site = SitePages.find(plans, id).site();
        Filled filled = new Filled(typed, here.words());
        List<Field> fields = PlaceForms.changing(site);
        filled.check(fields);
        String name = PlaceForms.readText(filled, PlaceForms.NAME, Site.LONGEST_NAME);
        String address = PlaceForms.readText(filled, PlaceForms.ADDRESS, Site.LONGEST_ADDRESS);
        Facilities facilities = PlaceForms.readFacilities(filled);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form("places/change", site, fields, filled, here, model);
        }
        return SitePages.to(
                "/places/" + id, acts.change(id, name, address, facilities, SitePages.by(officer, here.now())));
    }

    @GetMapping("/places/{id}/inspect")
    String askInspection(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        SitePlan plan = SitePages.find(plans, id);
        List<Field> fields = inspection(plan);
        return form("places/inspect", plan.site(), fields, Filled.untouched(fields, here.words()), here, model);
    }

    private static List<Field> inspection(SitePlan plan) {
        List<Choice> rooms = plan.rooms().stream()
                .map(room -> new Choice(room.id().toString(), room.unit() + " · " + room.name()))
                .toList();
        return List.of(
                Field.choice(PlaceForms.WHERE, rooms).optional(),
                Field.lines(PlaceForms.NOTE).must());
    }

    @PostMapping("/places/{id}/inspect")
    String inspect(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        SitePlan plan = SitePages.find(plans, id);
        Filled filled = new Filled(typed, here.words());
        filled.check(inspection(plan));
        String note = PlaceForms.readNote(filled, PlaceForms.NOTE);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form("places/inspect", plan.site(), inspection(plan), filled, here, model);
        }
        Optional<UUID> room =
                Ids.find(filled.text(PlaceForms.WHERE)).flatMap(plan::findRoom).map(SiteRoom::id);
        return SitePages.to(
                "/places/" + id, acts.inspect(id, room, note, SitePages.by(officer, Begun.read(filled, here.now()))));
    }

    @GetMapping("/places/{id}/shut")
    String askShut(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        return form(
                "places/shut",
                SitePages.find(plans, id).site(),
                SHUT,
                Filled.untouched(SHUT, here.words()),
                here,
                model);
    }

    private static final List<Field> SHUT =
            List.of(Field.text(PlaceForms.NOTE).must().labelled("siteShut"));

    @PostMapping("/places/{id}/shut")
    String shut(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        Site site = SitePages.find(plans, id).site();
        Filled filled = new Filled(typed, here.words());
        filled.check(SHUT);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form("places/shut", site, SHUT, filled, here, model);
        }
        return SitePages.to(
                "/places/" + id, acts.shut(id, filled.text(PlaceForms.NOTE), SitePages.by(officer, here.now())));
    }

    @PostMapping("/places/{id}/reopen")
    String reopen(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        SitePages.find(plans, id);
        return SitePages.to("/places/" + id, acts.reopen(id, "", SitePages.by(officer, here.now())));
    }

    private static String form(String template, Site site, List<Field> fields, Filled filled, Here here, Model model) {
        model.addAttribute("id", site.id());
        model.addAttribute("name", site.name());
        model.addAttribute("fields", FieldView.list(fields, filled, here.words()));
        model.addAttribute("begunAt", Begun.carried(filled, here.now()));
        model.addAttribute("faults", filled.faults());
        return template;
    }
}
