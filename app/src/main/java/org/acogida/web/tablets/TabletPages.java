package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.Leases;
import org.acogida.tablets.Tablet;
import org.acogida.tablets.TabletAct;
import org.acogida.tablets.Tablets;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.StepUpField;
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
import org.springframework.web.server.ResponseStatusException;

/**
 * The tablets of one's office: who uses which and what it has not sent, a code for a new one, and an end to one that is lost. A code is
 * told once, to whoever showed anew who they are; what protects is done at once.
 */
@Controller
class TabletPages {
    private static final String NAME = "tabletName";
    private static final String REASON = "tabletReason";

    private final Desk desk;
    private final Tablets tablets;
    private final EnrolmentCodes codes;
    private final Leases leases;
    private final Officers officers;
    private final StepUpField stepUp;

    TabletPages(
            Desk desk, Tablets tablets, EnrolmentCodes codes, Leases leases, Officers officers, StepUpField stepUp) {
        this.desk = desk;
        this.tablets = tablets;
        this.codes = codes;
        this.leases = leases;
        this.officers = officers;
        this.stepUp = stepUp;
    }

    /** A code that nobody used yet, in words. */
    record WaitingLine(String name, String until) {}

    @GetMapping("/tablets")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MANAGE_TABLETS);
        TabletWords words = new TabletWords(officers.list(), here.words());
        model.addAttribute(
                "tablets", words.lines(tablets.list(officer.office()), leases.listLast(officer.office()), here.now()));
        model.addAttribute(
                "codes",
                codes.listWaiting(officer.office()).stream()
                        .map(code -> new WaitingLine(code.name(), here.words().time(code.until())))
                        .toList());
        return "tablets/tablets";
    }

    @GetMapping("/tablets/new")
    String ask(@AuthenticationPrincipal Officer officer, HttpServletRequest request, Model model) {
        Here here = desk.here(officer, Use.MANAGE_TABLETS);
        return ask(Filled.untouched(named(), here.words()), here, request, model);
    }

    private String ask(Filled filled, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("fields", FieldView.list(named(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("minutes", EnrolmentCodes.GOOD.toMinutes());
        stepUp.ask(here.officer(), request, model);
        return "tablets/new";
    }

    private static List<Field> named() {
        return List.of(Field.text(NAME).must());
    }

    @PostMapping("/tablets/new")
    String make(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_TABLETS);
        Filled filled = new Filled(typed, here.words());
        filled.check(named());
        String name = filled.text(NAME);
        if (name.length() > EnrolmentCodes.LONGEST_NAME) {
            filled.fault(NAME, "fault.long", name.length(), EnrolmentCodes.LONGEST_NAME);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            filled.fault(NAME, "fault.closure-text");
        }
        if (!filled.fits() || !stepUp.isShown(officer, request, model)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(filled, here, request, model);
        }
        EnrolmentCodes.Made made = codes.make(officer, name);
        model.addAttribute("name", name);
        model.addAttribute(
                "code", made.code().substring(0, 5) + "-" + made.code().substring(5));
        model.addAttribute("until", here.words().time(made.until()));
        return "tablets/code";
    }

    @GetMapping("/tablets/{id}")
    String look(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.MANAGE_TABLETS);
        return look(find(id, officer), Filled.untouched(why(), here.words()), here, model);
    }

    private String look(Tablet tablet, Filled filled, Here here, Model model) {
        TabletWords words = new TabletWords(officers.list(), here.words());
        model.addAttribute(
                "tablet",
                words.lines(List.of(tablet), leases.listLast(tablet.office()), here.now())
                        .getFirst());
        model.addAttribute(
                "lines", tablets.listActs(tablet.id()).stream().map(words::line).toList());
        model.addAttribute("fields", FieldView.list(why(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "tablets/tablet";
    }

    private static List<Field> why() {
        return List.of(Field.lines(REASON).must());
    }

    private Tablet find(String id, Officer reader) {
        return Ids.find(id)
                .flatMap(tablets::find)
                .filter(tablet -> tablet.office().equals(reader.office()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/tablets/{id}/revoke")
    String revoke(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MANAGE_TABLETS);
        Tablet tablet = find(id, officer);
        Filled filled = new Filled(typed, here.words());
        filled.check(why());
        ReasonField.check(filled, REASON, TabletAct.SHORTEST_REASON);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return look(tablet, filled, here, model);
        }
        tablets.revoke(officer, tablet.id(), filled.text(REASON));
        return "redirect:/tablets/" + tablet.id();
    }

    /** Whoever comes back to the address of an answer is led to the tablet. */
    @GetMapping("/tablets/{id}/revoke")
    String back(@PathVariable String id) {
        return Ids.find(id).map(tablet -> "redirect:/tablets/" + tablet).orElse("redirect:/tablets");
    }
}
