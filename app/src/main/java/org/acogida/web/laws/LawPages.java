package org.acogida.web.laws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.procedure.Birth;
import org.acogida.procedure.FearAnswer;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.clocks.Limits;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.people.CircumstanceFields;
import org.acogida.web.people.Preview;
import org.acogida.web.people.Way;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The laws, one by one and two side by side. */
@Controller
class LawPages {
    private final Desk desk;

    LawPages(Desk desk) {
        this.desk = desk;
    }

    /** A law in the list. */
    record Line(String id, String title, String summary, String country, String inForce, boolean now) {}

    @GetMapping("/laws")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        model.addAttribute(
                "laws",
                here.context().laws().list().stream()
                        .sorted(Comparator.comparing((Law law) -> !law.country()
                                        .equals(here.context().law().country()))
                                .thenComparing(Law::country)
                                .thenComparing(law -> law.inForce().from())
                                .thenComparing(law -> law.over().isPresent()))
                        .map(law -> line(law, here))
                        .toList());
        return "laws/laws";
    }

    private static Line line(Law law, Here here) {
        LawText text = LawText.of(law, here.words());
        boolean now = here.context().law().id().equals(law.id());
        return new Line(text.id(), text.title(), text.summary(), country(law, here), text.inForce(), now);
    }

    private static String country(Law law, Here here) {
        return java.util.Locale.of("", law.country())
                .getDisplayCountry(here.words().locale());
    }

    @GetMapping("/laws/{id}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        Law law = find(here, id);
        model.addAttribute("law", LawText.of(law, here.words()));
        model.addAttribute("limits", Limits.of(law, here));
        return "laws/law";
    }

    @GetMapping("/laws/compare")
    String compare(
            @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_WORKLIST);
        List<Field> fields = fields(here);
        Filled filled =
                typed.containsKey("a") ? new Filled(typed, here.words()) : Filled.untouched(fields, here.words());
        filled.check(fields);
        model.addAttribute("fields", FieldView.list(fields, filled, here.words()));
        if (filled.fits()) {
            Law a = find(here, filled.text("a"));
            Law b = find(here, filled.text("b"));
            Preview person = person(filled, here);
            LawText textA = LawText.of(a, here.words());
            LawText textB = LawText.of(b, here.words());
            model.addAttribute("a", textA);
            model.addAttribute("b", textB);
            model.addAttribute("pathwayA", Way.of(person, a, here.words()));
            model.addAttribute("pathwayB", Way.of(person, b, here.words()));
            model.addAttribute("parts", Difference.parts(textA, textB, filled.is("all")));
            model.addAttribute("all", filled.is("all"));
        }
        return "laws/compare";
    }

    private static List<Field> fields(Here here) {
        CircumstanceFields circumstances = new CircumstanceFields(here.words());
        List<Choice> laws = here.context().laws().list().stream()
                .map(law -> new Choice(law.id().value(), here.words().law(law.title())))
                .toList();
        Law now = here.context().law();
        String other = now.over().map(LawId::value).orElse(laws.getFirst().value());
        return List.of(
                Field.choice("a", laws).preset(now.id().value()),
                Field.choice("b", laws).preset(other),
                circumstances.wish().preset("PROTECTION"),
                circumstances.entry().preset("AT_CROSSING"),
                circumstances.visa().preset("NO"),
                Field.choice("fear", Choice.of("fear", FearAnswer.values(), here.words()))
                        .preset("NO"),
                Field.choice("ageGroup", Choice.of("age-group", AgeGroup.values(), here.words()))
                        .preset("ADULT"),
                Field.check(CircumstanceFields.UNACCOMPANIED),
                new Field("all", "compare-all", Field.Kind.CHECK, false, List.of(), List.of()));
    }

    /** How old somebody is, as far as laws tell people apart by it. */
    enum AgeGroup {
        ADULT,
        CHILD,
        UNKNOWN
    }

    private static Preview person(Filled filled, Here here) {
        int years = switch (filled.constant("ageGroup", AgeGroup.class).orElse(AgeGroup.UNKNOWN)) {
            case ADULT -> 30;
            case CHILD -> 10;
            case UNKNOWN -> 0;
        };
        Optional<Birth> birth = Optional.of(years)
                .filter(known -> known > 0)
                .map(known -> Birth.on(here.context().today().minusYears(known)));
        return Preview.of(
                new CircumstanceFields(here.words()).read(filled),
                birth,
                filled.constant("fear", FearAnswer.class),
                here.context());
    }

    private static Law find(Here here, String id) {
        return here.context().laws().list().stream()
                .filter(law -> law.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
