package org.acogida.web.stays;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.opening.CaseFiles;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Safeguard;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Barred;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.paper.CertificateCode;
import org.acogida.web.places.SiteNow;
import org.acogida.web.reception.FoundPeople;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.GenuineDocuments;
import org.acogida.worklists.SearchText;
import org.acogida.worklists.StayLine;
import org.acogida.worklists.StayList;
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
 * Receives people at a site, one family after the other: found by name, number of their case or certificate, with all of
 * their family ticked. Those who came last stand below.
 */
@Controller
class ArrivePages {
    /** So many free beds of each room are offered: any other is chosen on the drawing of the site. */
    private static final int FEW = 6;

    private static final int FOUND = 10;
    private static final int LAST = 8;

    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final CaseList cases;
    private final StayList stays;
    private final GenuineDocuments documents;
    private final FoundPeople people;
    private final CaseFiles files;
    private final Casework casework;
    private final BedNames names;

    ArrivePages(
            Desk desk,
            SitePlans plans,
            Occupancy occupancy,
            CaseList cases,
            StayList stays,
            GenuineDocuments documents,
            FoundPeople people,
            CaseFiles files,
            Casework casework,
            BedNames names) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.cases = cases;
        this.stays = stays;
        this.documents = documents;
        this.people = people;
        this.files = files;
        this.casework = casework;
        this.names = names;
    }

    /** A site that is open before an officer, and the bed that the address names. */
    private record At(Here here, SiteNow now, Optional<BedId> bed) {
        String page() {
            return "/places/" + now.measured().site().id() + "/arrive";
        }

        SiteId site() {
            return new SiteId(now.measured().site().id());
        }
    }

    /** Somebody who came last. */
    record Came(
            String stay,
            String commandId,
            String name,
            List<String> about,
            String state,
            String bed,
            String when,
            boolean reserved) {}

    /** Why somebody was not received, and the field that would mend it. */
    record Refusal(String name, String why, String href, List<Barred> barred) {}

    private At open(Officer officer, UUID site, String bed) {
        Here here = desk.here(officer, Use.VIEW_PLACES, Act.RECORD_STAY);
        MeasuredSite measured = plans.findMeasured(site).orElseThrow(ArrivePages::unknown);
        return new At(
                here, SiteNow.of(measured, occupancy, here.now()), Ids.find(bed).map(BedId::new));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** From a file: to the site that was chosen there. */
    @GetMapping("/places/arrive")
    String choose(@RequestParam UUID site, @RequestParam(name = "case") UUID id) {
        return "redirect:/places/" + site + "/arrive?case=" + id;
    }

    @GetMapping("/places/{site}/arrive")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "case", defaultValue = "") String id,
            @RequestParam(defaultValue = "") String bed,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(defaultValue = "") String undone,
            Model model) {
        At at = open(officer, site, bed);
        Optional<CaseId> person = Ids.find(id).map(CaseId::new).or(() -> findByPaper(q));
        if (person.isPresent() && id.isEmpty()) {
            return "redirect:" + at.page() + "?case=" + person.get()
                    + at.bed().map(named -> "&bed=" + named).orElse("");
        }
        model.addAttribute("undone", !undone.isEmpty());
        Optional<ArriveForm> form = person.map(chosen -> form(chosen, at));
        if (form.isPresent()) {
            Filled filled =
                    Filled.untouched(form.get().all(), begun(at), at.here().words());
            return show(at, form.get(), filled, listComing(form.get()), model);
        }
        FoundPeople.Hits hits = SearchText.isEnough(q)
                ? people.show(
                        at.here(),
                        cases.searchLike(q, at.here().words().dayOf(at.here().now()), FOUND))
                : FoundPeople.Hits.NONE;
        model.addAttribute("q", q);
        model.addAttribute("found", hits);
        model.addAttribute("notOurs", notOurs(q, hits, at));
        return page(at, came, model);
    }

    private static Map<String, String> begun(At at) {
        return at.bed().map(bed -> Map.of(ArriveForm.BED, bed.toString())).orElse(Map.of());
    }

    private Optional<CaseId> findByPaper(String q) {
        return CertificateCode.findToken(q).flatMap(documents::findCase);
    }

    /** That nothing was found by what was typed, or that it was read from a paper that is none of ours. */
    private static String notOurs(String q, FoundPeople.Hits hits, At at) {
        if (q.isBlank() || !hits.list().isEmpty() || hits.hidden()) {
            return "";
        }
        return at.here().words().text(q.contains("/") ? "arrive.foreign" : "arrive.nobody", Words.cut(q));
    }

    /** All who may come: the family whole, but for whoever is here already. */
    private static Set<String> listComing(ArriveForm form) {
        return form.comers().stream()
                .filter(comer -> comer.findHere(form.siteId()).isEmpty())
                .map(comer -> comer.id().toString())
                .collect(Collectors.toSet());
    }

    private ArriveForm form(CaseId person, At at) {
        CaseSummary chosen =
                cases.listOfAnyOffice(List.of(person)).stream().findFirst().orElseThrow(ArrivePages::unknown);
        List<CaseSummary> family = Stream.concat(
                        Stream.of(chosen),
                        cases.listHousehold(chosen.household()).stream()
                                .filter(member -> !member.id().equals(person)))
                .toList();
        Map<CaseId, FoundPeople.Found> seen = see(family, at);
        Map<CaseId, List<StayLine>> where = stays
                .listOpen(family.stream().map(CaseSummary::id).toList())
                .stream()
                .collect(Collectors.groupingBy(StayLine::caseId));
        List<Comer> comers = family.stream()
                .map(member -> new Comer(
                        member,
                        Optional.ofNullable(seen.get(member.id())).orElseGet(() -> unseen(member, at.here())),
                        where.getOrDefault(member.id(), List.of()),
                        read(member, at)))
                .toList();
        return new ArriveForm(
                at.now().measured().site(),
                person,
                comers,
                names.listFree(at.now(), at.bed(), FEW, at.here().words()),
                at.here());
    }

    private Map<CaseId, FoundPeople.Found> see(List<CaseSummary> some, At at) {
        return people.show(at.here(), some).list().stream()
                .collect(Collectors.toMap(FoundPeople.Found::id, found -> found));
    }

    private static FoundPeople.Found unseen(CaseSummary member, Here here) {
        return new FoundPeople.Found(member.id(), here.words().text("people.hidden"), false, List.of());
    }

    /** Nobody is received at a closed site unread. */
    private Optional<CaseState> read(CaseSummary member, At at) {
        return at.now().measured().site().kind().isClosed()
                ? Optional.of(files.open(at.here().officer(), Use.SEE_CASE, member.id())
                        .whole())
                : Optional.empty();
    }

    @PostMapping("/places/{site}/arrive")
    String save(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID site,
            @RequestParam(name = "case") UUID id,
            @RequestParam(defaultValue = "") String bed,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        At at = open(officer, site, bed);
        ArriveForm form = form(new CaseId(id), at);
        Filled filled = new Filled(typed, at.here().words());
        List<Submission> acts = form.read(filled);
        if (acts.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(at, form, filled, new HashSet<>(filled.values(ArriveForm.WHO)), model);
        }
        List<Answer> answers = casework.submitTogether(acts);
        if (answers.stream().allMatch(Answer.Done.class::isInstance)) {
            String came =
                    acts.stream().map(act -> act.caseId().toString()).distinct().collect(Collectors.joining(","));
            return "redirect:" + at.page() + "?came=" + came;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusals", explain(answers, form, model));
        model.addAttribute("tried", form.chosenStep(filled));
        return show(at, form, filled, new HashSet<>(filled.values(ArriveForm.WHO)), model);
    }

    /** Of whom the law keeps out, nothing follows but that: they have no bed as they were not admitted. */
    private static List<Refusal> explain(List<Answer> answers, ArriveForm form, Model model) {
        List<Refusal> refusals = new ArrayList<>();
        Set<CaseId> kept = answers.stream()
                .filter(Answer.Refused.class::isInstance)
                .map(Answer::caseId)
                .collect(Collectors.toSet());
        for (Answer answer : answers) {
            String name = name(answer.caseId(), form);
            switch (answer) {
                case Answer.Invalid invalid when kept.contains(invalid.caseId()) -> {}
                case Answer.Invalid invalid ->
                    refusals.add(new Refusal(
                            name,
                            form.here()
                                    .words()
                                    .text(invalid.key(), invalid.arguments().toArray()),
                            "#" + field(invalid.field()),
                            List.of()));
                case Answer.Refused refused ->
                    refusals.add(new Refusal(
                            name,
                            "",
                            "",
                            Barred.list(
                                    refused.why().by(),
                                    refused.why().law(),
                                    form.here().words())));
                case Answer.NotAllowed _ -> model.addAttribute("notAllowed", true);
                case Answer.Conflict _, Answer.HeldBack _, Answer.Done _ -> {}
            }
        }
        return refusals;
    }

    /** The question of the form that a refusal is about. */
    private static String field(String of) {
        return switch (of) {
            case ArriveForm.BED, ArriveForm.UNTIL, ArriveForm.WORDS, ArriveForm.OCCURRED, ArriveForm.STEP -> of;
            default -> ArriveForm.WHO;
        };
    }

    private static String name(CaseId id, ArriveForm form) {
        return form.comers().stream()
                .filter(comer -> comer.id().equals(id))
                .map(comer -> comer.seen().person())
                .findFirst()
                .orElse("");
    }

    private String show(At at, ArriveForm form, Filled filled, Set<String> ticked, Model model) {
        Comer person = form.comers().getFirst();
        model.addAttribute("person", person.seen());
        model.addAttribute("closedFile", !person.seen().open());
        model.addAttribute(
                "rows",
                form.comers().stream()
                        .map(comer -> ArriveRow.of(comer, form, ticked, barred(comer, form), names))
                        .toList());
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("fields", views(form.fields(), filled, at));
        model.addAttribute("apart", views(ArriveForm.apart(), filled, at));
        model.addAttribute(
                "parts",
                filled.is(ArriveForm.WORDS)
                        || filled.is(ArriveForm.VIEW)
                        || !filled.fits()
                        || model.containsAttribute("refusals"));
        model.addAttribute(
                "occurred",
                FieldView.of(ArriveForm.occurred(), filled, at.here().words()));
        model.addAttribute("unchosen", at.here().words().text("stay.any-bed"));
        model.addAttribute("faults", filled.faults());
        return page(at, "", model);
    }

    private static List<FieldView> views(List<Field> fields, Filled filled, At at) {
        return FieldView.list(fields, filled, at.here().words());
    }

    private List<Barred> barred(Comer comer, ArriveForm form) {
        Here here = form.here();
        List<Safeguard> refusals = comer.file()
                .filter(file -> !file.held())
                .map(file -> casework.listRefusals(file, Act.ADMIT_TO_STATION, here.context()))
                .orElse(List.of());
        return Barred.list(refusals, here.context().law().id(), here.words());
    }

    private String page(At at, String came, Model model) {
        Here here = at.here();
        model.addAttribute("site", at.now().measured().site());
        model.addAttribute("closed", at.now().measured().site().kind().isClosed());
        model.addAttribute("ofChildren", ofChildren(here));
        model.addAttribute(
                "finding",
                here.words()
                        .text(
                                "arrive.finding",
                                at.now().free(),
                                at.now().measured().bedsInUse(),
                                at.now().count().people()));
        model.addAttribute("over", at.now().over());
        model.addAttribute("bed", at.bed().map(BedId::toString).orElse(""));
        model.addAttribute(
                "bedName",
                at.bed().flatMap(bed -> names.bed(at.site(), bed, here.words())).orElse(""));
        Set<String> now =
                Stream.of(came.split(",", -1)).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        model.addAttribute("came", now.size());
        if (!model.containsAttribute("person")) {
            model.addAttribute("last", last(now, at));
        }
        return "stays/arrive";
    }

    /** What the law in force says of children at a closed site. */
    private static List<Barred> ofChildren(Here here) {
        Law law = here.context().law();
        List<Safeguard> ofChildren = law.safeguards().stream()
                .filter(safeguard -> safeguard.refuses().contains(Act.ADMIT_TO_STATION)
                        && safeguard.when().isMetBy(Fact.CHILD))
                .toList();
        return Barred.list(ofChildren, law.id(), here.words());
    }

    /** Those who came just now, and before them the last others. */
    private List<Came> last(Set<String> now, At at) {
        Map<CaseId, StayLine> lines = new LinkedHashMap<>();
        stays
                .listOpen(now.stream()
                        .flatMap(id -> Ids.find(id).stream())
                        .map(CaseId::new)
                        .toList())
                .stream()
                .filter(line -> line.site().equals(at.site()))
                .forEach(line -> lines.put(line.caseId(), line));
        stays.listLast(at.site(), LAST).forEach(line -> lines.putIfAbsent(line.caseId(), line));
        Map<CaseId, FoundPeople.Found> seen = see(cases.list(lines.keySet()), at);
        return lines.values().stream()
                .map(line -> came(line, Optional.ofNullable(seen.get(line.caseId())), at))
                .toList();
    }

    private Came came(StayLine line, Optional<FoundPeople.Found> seen, At at) {
        Here here = at.here();
        boolean reserved = line.state() == Stay.State.RESERVED;
        return new Came(
                line.id().toString(),
                UUID.randomUUID().toString(),
                seen.map(FoundPeople.Found::person).orElseGet(() -> here.words().text("people.hidden")),
                seen.map(FoundPeople.Found::about).orElse(List.of()),
                here.words().of("stay-state", line.state()),
                line.bed()
                        .flatMap(bed -> names.bed(line.site(), bed, here.words()))
                        .orElseGet(() -> here.words().text("stay.no-bed")),
                here.words().moment(line.from()),
                reserved);
    }
}
