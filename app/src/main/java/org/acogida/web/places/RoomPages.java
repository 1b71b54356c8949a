package org.acogida.web.places;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.sites.OutOfUse;
import org.acogida.sites.SiteActs;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.sites.SiteFlaw;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.sites.SiteRoom;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds rooms to a site and changes them: what they are for, their size, their beds, and which of those are out of use. */
@Controller
class RoomPages {
    private static final String ID = "id";

    private final Desk desk;
    private final SitePlans plans;
    private final SiteActs acts;

    RoomPages(Desk desk, SitePlans plans, SiteActs acts) {
        this.desk = desk;
        this.plans = plans;
        this.acts = acts;
    }

    private record At(Here here, PlaceWords told, SitePlan plan, SiteRoom room, Officer officer) {
        SiteActs.By by() {
            return SitePages.by(officer, here.now());
        }

        String page() {
            return "/places/" + plan.site().id() + "/rooms/" + room.id();
        }
    }

    private At open(Officer officer, UUID site, UUID room) {
        Here here = desk.here(officer, Use.RUN_PLACES);
        SitePlan plan = SitePages.find(plans, site);
        return new At(here, new PlaceWords(here), plan, plan.findRoom(room).orElseThrow(SitePages::unknown), officer);
    }

    @GetMapping("/places/{site}/rooms/new")
    String ask(@AuthenticationPrincipal Officer officer, @PathVariable UUID site, Model model) {
        PlaceWords told = new PlaceWords(desk.here(officer, Use.RUN_PLACES));
        return add(SitePages.find(plans, site), Filled.untouched(PlaceForms.newRoom(told), told.words()), told, model);
    }

    private static String add(SitePlan plan, Filled filled, PlaceWords told, Model model) {
        model.addAttribute("siteId", plan.site().id());
        model.addAttribute("siteName", plan.site().name());
        model.addAttribute("formId", filled.uuid(ID));
        model.addAttribute("fields", FieldView.list(PlaceForms.newRoom(told), filled, told.words()));
        model.addAttribute("faults", filled.faults());
        return "places/new-room";
    }

    @PostMapping("/places/{site}/rooms")
    String add(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        PlaceWords told = new PlaceWords(desk.here(officer, Use.RUN_PLACES));
        SitePlan plan = SitePages.find(plans, site);
        Filled filled = new Filled(typed, told.words());
        filled.check(PlaceForms.newRoom(told));
        NewRoom room = new NewRoom(
                filled.uuid(ID),
                PlaceForms.readText(filled, PlaceForms.UNIT, SiteRoom.LONGEST_NAME),
                PlaceForms.readText(filled, PlaceForms.ROOM, SiteRoom.LONGEST_NAME),
                filled.constant(PlaceForms.USE, RoomUse.class).orElse(RoomUse.ANY),
                PlaceForms.readArea(filled, PlaceForms.AREA),
                PlaceForms.readHeight(filled),
                PlaceForms.readNumber(filled, PlaceForms.BEDS, 0, Room.MOST_BEDS));
        Optional<SiteFlaw> flaw = filled.fits()
                ? acts.addRoom(site, room, SitePages.by(officer, told.here().now()))
                : Optional.empty();
        flaw.filter(why -> why == SiteFlaw.ROOM_TWICE)
                .ifPresent(_ -> filled.fault(PlaceForms.ROOM, "fault.room-twice", room.unit()));
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return add(plan, filled, told, model);
        }
        return SitePages.to("/places/" + site, flaw);
    }

    @GetMapping("/places/{site}/rooms/{room}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @PathVariable UUID room,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        At at = open(officer, site, room);
        SitePages.tell(refused, at.told(), model);
        return page(at, Filled.untouched(fields(at), at.here().words()), model);
    }

    private static List<Field> fields(At at) {
        return Stream.of(PlaceForms.room(at.room(), at.told()), PlaceForms.outOfUse(at.told()), PlaceForms.inUse())
                .flatMap(List::stream)
                .toList();
    }

    private static String page(At at, Filled filled, Model model) {
        model.addAttribute("siteId", at.plan().site().id());
        model.addAttribute("siteName", at.plan().site().name());
        model.addAttribute("room", at.room());
        model.addAttribute("fields", views(PlaceForms.room(at.room(), at.told()), filled, at));
        model.addAttribute("out", views(PlaceForms.outOfUse(at.told()), filled, at));
        model.addAttribute("in", views(PlaceForms.inUse(), filled, at));
        model.addAttribute(
                "outNow",
                at.room().beds().stream()
                        .flatMap(bed -> bed.outOfUse().stream()
                                .map(why ->
                                        bed.number() + " " + at.told().words().of("out-of-use", why)))
                        .toList());
        model.addAttribute("faults", filled.faults());
        return "places/room";
    }

    private static List<FieldView> views(List<Field> fields, Filled filled, At at) {
        return FieldView.list(fields, filled, at.here().words());
    }

    /** As it is typed with what is preset in the other forms of the page, which were not sent. */
    private static Filled typed(At at, MultiValueMap<String, String> typed) {
        Filled untouched = Filled.untouched(fields(at), at.here().words());
        Map<String, List<String>> all = new LinkedHashMap<>(untouched.typed());
        all.putAll(typed);
        return new Filled(all, at.here().words());
    }

    private static String again(At at, Filled filled, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(at, filled, model);
    }

    @PostMapping("/places/{site}/rooms/{room}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @PathVariable UUID room,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        At at = open(officer, site, room);
        Filled filled = typed(at, typed);
        filled.check(PlaceForms.room(at.room(), at.told()));
        RoomUse use =
                filled.constant(PlaceForms.USE, RoomUse.class).orElse(at.room().use());
        Optional<BigDecimal> area = PlaceForms.readArea(filled, PlaceForms.AREA);
        Optional<BigDecimal> height = PlaceForms.readHeight(filled);
        int beds = PlaceForms.readNumber(
                filled,
                PlaceForms.BEDS,
                Math.min(Room.MOST_BEDS, at.room().beds().size()),
                Room.MOST_BEDS);
        if (!filled.fits()) {
            return again(at, filled, response, model);
        }
        Optional<SiteFlaw> flaw = acts.changeRoom(site, room, use, area, height, at.by())
                .or(() -> acts.bringBedsTo(site, room, beds, at.by()));
        return SitePages.to(at.page(), flaw);
    }

    @PostMapping("/places/{site}/rooms/{room}/out-of-use")
    String putOut(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @PathVariable UUID room,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        At at = open(officer, site, room);
        Filled filled = typed(at, typed);
        filled.check(PlaceForms.outOfUse(at.told()));
        PlaceForms.Beds beds = PlaceForms.readBeds(filled, "");
        Optional<OutOfUse> why = filled.constant(PlaceForms.WHY, OutOfUse.class);
        if (why.isEmpty() || !filled.fits()) {
            return again(at, filled, response, model);
        }
        Optional<SiteFlaw> flaw = acts.putOutOfUse(
                site,
                room,
                beds.first(),
                beds.last(),
                why.get(),
                PlaceForms.readNote(filled, PlaceForms.NOTE),
                at.by());
        return used(at, flaw);
    }

    @PostMapping("/places/{site}/rooms/{room}/in-use")
    String putIn(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @PathVariable UUID room,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        At at = open(officer, site, room);
        Filled filled = typed(at, typed);
        filled.check(PlaceForms.inUse());
        PlaceForms.Beds beds = PlaceForms.readBeds(filled, PlaceForms.IN_USE);
        if (!filled.fits()) {
            return again(at, filled, response, model);
        }
        String note = PlaceForms.readNote(filled, PlaceForms.IN_USE + PlaceForms.NOTE);
        return used(at, acts.putInUse(site, room, beds.first(), beds.last(), note, at.by()));
    }

    /** Beds were put out of use or back: the site shows them; what was refused is told beside the form. */
    private static String used(At at, Optional<SiteFlaw> flaw) {
        return SitePages.to(
                flaw.isPresent() ? at.page() : "/places/" + at.plan().site().id(), flaw);
    }
}
