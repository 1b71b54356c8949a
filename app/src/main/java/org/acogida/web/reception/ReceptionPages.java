package org.acogida.web.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.ArrivalActs;
import org.acogida.casework.Casework;
import org.acogida.casework.Coming;
import org.acogida.casework.Submission;
import org.acogida.line.LineRules;
import org.acogida.matching.Matching;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.rulebook.Law;
import org.acogida.tablets.Filed;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;
import org.acogida.web.people.Preview;
import org.acogida.web.people.Way;
import org.acogida.web.people.ZoneFields;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a person or a family. Every button sends the whole form, so that nothing typed is lost. */
@Controller
class ReceptionPages {
    private static final String DO = "do";
    private static final int FOUND = 10;
    private static final int MOST_COUNTED = 100;

    private final Desk desk;
    private final Casework casework;
    private final CaseList cases;
    private final FoundPeople people;
    private final ForcedSearch forced;
    private final Matching matching;
    private final FiledElsewhere elsewhere;
    private final LineRules rules;

    ReceptionPages(
            Desk desk,
            Casework casework,
            CaseList cases,
            FoundPeople people,
            ForcedSearch forced,
            Matching matching,
            FiledElsewhere elsewhere,
            LineRules rules) {
        this.desk = desk;
        this.casework = casework;
        this.cases = cases;
        this.people = people;
        this.elsewhere = elsewhere;
        this.forced = forced;
        this.matching = matching;
        this.rules = rules;
    }

    /** Somebody of the form who is registered already: their file, and what the form goes on carrying of them unseen. */
    record OnFile(String href, Map<String, List<String>> fields) {}

    /** One person's part of the form. */
    record Row(
            String row,
            String name,
            String zone,
            ZoneFields.@Nullable Told told,
            List<FieldView> first,
            List<FieldView> further,
            boolean open,
            @Nullable OnFile onFile) {
        /** Whether something further does not fit, so that it is shown at once. */
        public boolean faulty() {
            return further.stream().anyMatch(view -> view.fault() != null);
        }
    }

    /**
     * One person's pathway under the law in force, and under another.
     *
     * @param child what follows for a child without parent or guardian
     */
    record Ways(String name, Way now, Way other, @Nullable ChildPath child) {}

    @GetMapping("/reception")
    String empty(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String filed,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEARCH_CASES);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(FiledElsewhere.FILED, filed);
        Filled asked = new Filled(typed, here.words());
        Optional<Filed> found = elsewhere.open(asked, here);
        if (found.isPresent()) {
            return show(here, new Filled(FiledElsewhere.fill(found.get(), asked, here), here.words()), "", model);
        }
        typed.clear();
        typed.add(Family.ROW, "0");
        typed.add("q", q);
        Family family = new Family(here, new Filled(typed, here.words()));
        Stream.of(family.shared(), family.sharedFurther())
                .flatMap(List::stream)
                .forEach(field -> typed.addAll(field.name(), field.preset()));
        return show(here, new Filled(typed, here.words()), "", model);
    }

    @PostMapping("/reception")
    String act(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEARCH_CASES);
        String wanted = Optional.ofNullable(typed.getFirst(DO)).orElse("");
        if (wanted.equals("save")) {
            return save(here, new Filled(typed, here.words()), response, model);
        }
        String fresh = FamilyRows.change(typed, wanted);
        model.addAttribute("read", ZoneActs.change(typed, wanted, here));
        return show(here, new Filled(typed, here.words()), fresh, model);
    }

    /** The pathways alone, for a form that is being filled in. */
    @PostMapping("/reception/pathway")
    String pathway(
            @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed, Model model) {
        Here here = desk.here(officer, Operation.Use.SEARCH_CASES);
        ways(here, new Filled(typed, here.words()), model);
        return "reception/reception :: ways";
    }

    /** Who is found alone, for a name that is being typed. */
    @PostMapping("/reception/search")
    String search(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", found(desk.here(officer, Operation.Use.SEARCH_CASES), q.strip()));
        return "reception/reception :: found";
    }

    private String save(Here here, Filled filled, HttpServletResponse response, Model model) {
        Optional<Filed> filed = elsewhere.find(filled, here);
        UUID commandId = filed.map(Filed::packet).orElseGet(() -> filled.uuid("commandId"));
        if (filed.isEmpty() && filled.is(FiledElsewhere.FILED)) {
            Optional<HouseholdId> before = elsewhere.findRegistered(filled, here);
            if (before.isPresent()) {
                return "redirect:/reception/" + before.get();
            }
            return refuse("reception.filed.gone", here, filled, response, model);
        }
        List<Family.Arrival> arrivals = new Family(here, filled).read(commandId);
        PaperFiling.doubt(filled, rules, here);
        if (filed.isPresent() && filled.fits() && !FiledElsewhere.isWhole(filed.get(), arrivals, filled)) {
            return refuse("reception.filed.left-out", here, filled, response, model);
        }
        if (arrivals.isEmpty() || !filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(here, filled, "", model);
        }
        List<ForcedSearch.Asked> asked = forced.search(arrivals);
        if (!ForcedSearch.wasShown(asked, filled)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("alike", forced.questions(asked, filled, here));
            return show(here, filled, "", model);
        }
        List<Submission> submissions = filed.map(one -> FiledElsewhere.acts(one, arrivals, filled, here))
                .orElseGet(() -> acts(commandId, arrivals, PaperFiling.read(filled, here), here));
        List<Answer> answers = casework.submitTogether(
                submissions, filed.map(FiledElsewhere::coming).orElse(Coming.AS_THEY_ARE));
        if (answers.stream().allMatch(Answer.Done.class::isInstance)) {
            forced.note(asked, filled, here);
            filed.ifPresent(one -> elsewhere.registered(one, here));
            return "redirect:/reception/" + ArrivalActs.householdOf(commandId);
        }
        answers.forEach(answer -> explain(answer, filled, model));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(here, filled, "", model);
    }

    /** What was filed elsewhere is registered whole, with its date, or not by this form. */
    private String refuse(String why, Here here, Filled filled, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("filedRefused", why);
        return show(here, filled, "", model);
    }

    private static List<Submission> acts(
            UUID commandId, List<Family.Arrival> arrivals, Optional<PaperFiling> paper, Here here) {
        Optional<Command.RecordFilingTime> time = paper.map(PaperFiling::recordTime);
        return arrivals.stream()
                .flatMap(arrival -> new ArrivalActs(arrival.register(), arrival.fear(), Optional.empty(), time)
                        .list(commandId, arrival.row(), here.by(), here.office()).stream())
                .map(act -> paper.map(filed -> act.occurred(filed.at())).orElse(act))
                .toList();
    }

    private static void explain(Answer answer, Filled filled, Model model) {
        switch (answer) {
            case Answer.Invalid invalid ->
                filled.fault(
                        PaperFiling.isItsTime(invalid.field(), filled) ? PaperFiling.FIELD.name() : invalid.field(),
                        invalid.key(),
                        invalid.arguments().toArray());
            case Answer.NotAllowed _ -> model.addAttribute("notAllowed", true);
            case Answer.Done _, Answer.Refused _, Answer.Conflict _, Answer.HeldBack _ -> {}
        }
    }

    private String show(Here here, Filled filled, String fresh, Model model) {
        Family family = new Family(here, filled);
        model.addAttribute("commandId", filled.uuid("commandId"));
        model.addAttribute("unseen", PaperFiling.unseen(filled, here));
        model.addAttribute("q", filled.value("q"));
        model.addAttribute("filedElsewhere", FiledElsewhere.hidden(filled));
        model.addAttribute("found", found(here, filled.text("q")));
        model.addAttribute("shared", FieldView.list(family.shared(), filled, here.words()));
        List<FieldView> sharedFurther = FieldView.list(family.sharedFurther(), filled, here.words());
        model.addAttribute("sharedFurther", sharedFurther);
        model.addAttribute("sharedFaulty", sharedFurther.stream().anyMatch(view -> view.fault() != null));
        model.addAttribute(
                "rows",
                family.rows().stream()
                        .map(row -> new Row(
                                row,
                                family.name(row),
                                filled.value(Family.prefix(row) + ZoneFields.ZONE),
                                ZoneActs.fields(new LinkedMultiValueMap<>(filled.typed()), row, here)
                                        .tell()
                                        .orElse(null),
                                FieldView.list(family.first(row), filled, here.words()),
                                FieldView.list(family.further(row), filled, here.words()),
                                row.equals(fresh),
                                onFile(row, filled)))
                        .toList());
        FamilyRows.Gone.of(filled.typed())
                .ifPresent(gone -> model.addAttribute("gone", gone).addAttribute("goneName", family.name(gone.row())));
        model.addAttribute("mayMend", desk.may(here.officer(), Operation.Use.MEND_PACKETS));
        model.addAttribute("carried", carried(family, filled, model));
        model.addAttribute("matches", openMatches(here));
        model.addAttribute("mayImport", desk.may(here.officer(), Operation.Use.IMPORT_ARRIVALS));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("languages", new Languages(here.words()).offered());
        model.addAttribute("countries", new Countries(here.words()).offered());
        ways(here, filled, model);
        return "reception/reception";
    }

    private static @Nullable OnFile onFile(String row, Filled filled) {
        if (!FiledElsewhere.isOnFile(filled, row)) {
            return null;
        }
        Map<String, List<String>> fields = new TreeMap<>(filled.typed());
        fields.keySet().removeIf(name -> !name.startsWith(Family.prefix(row)));
        return new OnFile("/cases/" + ArrivalActs.caseOf(filled.uuid("commandId"), row), fields);
    }

    /** What was shown of people of the form before, which it goes on carrying unseen. */
    private static Map<String, String> carried(Family family, Filled filled, Model model) {
        Map<String, String> carried = new LinkedHashMap<>();
        if (!model.containsAttribute("alike")) {
            for (String row : family.rows()) {
                for (String name : List.of(ForcedSearch.SHOWN, ForcedSearch.WHY)) {
                    String field = Family.prefix(row) + name;
                    if (filled.is(field)) {
                        carried.put(field, filled.value(field));
                    }
                }
            }
        }
        return carried;
    }

    private int openMatches(Here here) {
        return desk.may(here.officer(), Operation.Use.SEE_MATCHES) ? matching.countOpen(MOST_COUNTED) : 0;
    }

    private FoundPeople.Hits found(Here here, String q) {
        return SearchText.isEnough(q)
                ? people.show(here, cases.searchLike(q, here.words().dayOf(here.now()), FOUND))
                : FoundPeople.Hits.NONE;
    }

    private static void ways(Here here, Filled filled, Model model) {
        Family family = new Family(here, filled);
        Law now = here.context().law();
        Law other = other(here, filled);
        Map<String, String> titles = new LinkedHashMap<>();
        here.context().laws().list().stream()
                .filter(law -> !law.id().equals(now.id()))
                .forEach(law -> titles.put(law.id().value(), here.words().law(law.title())));
        model.addAttribute(
                "laws",
                titles.entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                        .toList());
        model.addAttribute("otherLaw", other.id().value());
        model.addAttribute(
                "ways",
                family.rows().stream()
                        .map(row -> ways(family, row, now, other, here))
                        .toList());
    }

    private static Ways ways(Family family, String row, Law now, Law other, Here here) {
        Preview preview = family.preview(row);
        return new Ways(
                family.name(row),
                Way.of(preview, now, here.words()),
                Way.of(preview, other, here.words()),
                family.loneChildSoFar(row)
                        .map(child -> ChildPath.of(child, preview, now, here.words()))
                        .orElse(null));
    }

    /** The law to look at beside the one in force: the one chosen, else the statute under it, else any other. */
    private static Law other(Here here, Filled filled) {
        Law now = here.context().law();
        List<Law> laws = here.context().laws().list();
        return laws.stream()
                .filter(law -> law.id().value().equals(filled.text("otherLaw")))
                .findFirst()
                .or(() -> now.over().flatMap(here.context().laws()::find))
                .or(() ->
                        laws.stream().filter(law -> !law.id().equals(now.id())).findFirst())
                .orElse(now);
    }
}
