package org.acogida.web.places;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.places.Appraisal;
import org.acogida.places.Facilities;
import org.acogida.places.Level;
import org.acogida.places.Premises;
import org.acogida.places.SiteTemplate;
import org.acogida.places.Standard;
import org.acogida.places.Standards;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a site from a template, and tells at once what is lacking there against its standard. */
@Controller
class NewSitePages {
    private static final String ID = "id";

    private final Desk desk;
    private final Standards standards;
    private final SiteActs acts;

    NewSitePages(Desk desk, Standards standards, SiteActs acts) {
        this.desk = desk;
        this.standards = standards;
        this.acts = acts;
    }

    /** Rooms that are alike, as they are asked about. */
    record Group(String title, List<FieldView> fields) {}

    @GetMapping("/places/new")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "template", defaultValue = "") String id,
            Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        PlaceWords told = new PlaceWords(here);
        return standards
                .findTemplate(id)
                .map(template ->
                        form(template, Filled.untouched(fields(template, told), here.words()), List.of(), told, model))
                .orElseGet(() -> choose(told, model));
    }

    private String choose(PlaceWords told, Model model) {
        model.addAttribute(
                "templates",
                standards.templates().stream()
                        .map(template -> new Choice(template.id(), told.words().law(template.title())))
                        .toList());
        return "places/choose";
    }

    @PostMapping("/places")
    String open(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        PlaceWords told = new PlaceWords(here);
        Filled filled = new Filled(typed, here.words());
        Optional<SiteTemplate> template = standards.findTemplate(filled.text("template"));
        if (template.isEmpty()) {
            return choose(told, model);
        }
        filled.check(fields(template.get(), told));
        UUID form = filled.uuid(ID);
        Site site = site(template.get(), form, filled, here);
        List<NewRoom> rooms = PlaceForms.readRooms(template.get(), form, filled, told);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(template.get(), filled, List.of(), told, model);
        }
        if (filled.is("look")) {
            return form(template.get(), filled, lacking(site, rooms, told), told, model);
        }
        acts.open(site, rooms, here.words().law(template.get().title()), SitePages.by(officer, here.now()));
        return "redirect:/places/" + form;
    }

    private static Site site(SiteTemplate template, UUID id, Filled filled, Here here) {
        Facilities facilities = PlaceForms.readFacilities(filled);
        String office = filled.text(PlaceForms.OFFICE);
        return new Site(
                id,
                PlaceForms.readText(filled, PlaceForms.NAME, Site.LONGEST_NAME),
                template.kind(),
                filled.fits() ? new OfficeId(office) : here.office(),
                PlaceForms.readText(filled, PlaceForms.ADDRESS, Site.LONGEST_ADDRESS),
                facilities,
                here.now(),
                Optional.empty());
    }

    private List<String> lacking(Site site, List<NewRoom> rooms, PlaceWords told) {
        Standard standard = standards.get(site.kind());
        Premises premises = new Premises(
                site.facilities(),
                rooms.stream()
                        .map(room -> new Premises.Quarters(
                                room.name(), room.use(), room.area(), room.height(), room.beds(), room.beds()))
                        .toList());
        Appraisal normal = Appraisal.of(premises, standard, Level.NORMAL);
        Appraisal emergency = Appraisal.of(premises, standard, Level.EMERGENCY);
        String takes = told.words().text("new-site.takes", premises.beds(), normal.capacity(), emergency.capacity());
        String uncounted = told.uncounted(normal.listUncounted());
        return Stream.of(
                        Stream.of(takes),
                        normal.listShortfalls(premises.beds()).stream().map(told::shortfall),
                        uncounted.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(told.words().text("site.uncounted", uncounted)))
                .flatMap(one -> one)
                .toList();
    }

    private static List<Field> fields(SiteTemplate template, PlaceWords told) {
        List<Field> fields = new ArrayList<>(PlaceForms.opening(told));
        fields.addAll(PlaceForms.counted());
        for (int group = 0; group < template.rooms().size(); group++) {
            fields.addAll(PlaceForms.rooms(template.rooms().get(group), group));
        }
        return fields;
    }

    private static String form(
            SiteTemplate template, Filled filled, List<String> lacking, PlaceWords told, Model model) {
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < template.rooms().size(); group++) {
            SiteTemplate.Rooms alike = template.rooms().get(group);
            groups.add(new Group(
                    told.words().law(alike.unit()) + ": " + told.words().of("room-use", alike.use()),
                    FieldView.list(PlaceForms.rooms(alike, group), filled, told.words())));
        }
        model.addAttribute("template", new Choice(template.id(), told.words().law(template.title())));
        model.addAttribute("formId", filled.uuid(ID));
        model.addAttribute("fields", FieldView.list(PlaceForms.opening(told), filled, told.words()));
        model.addAttribute("counted", FieldView.list(PlaceForms.counted(), filled, told.words()));
        model.addAttribute("groups", groups);
        model.addAttribute("lacking", lacking);
        model.addAttribute("faults", filled.faults());
        return "places/new";
    }
}
