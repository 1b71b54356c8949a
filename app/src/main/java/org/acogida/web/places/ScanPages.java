package org.acogida.web.places;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.opening.Rolls;
import org.acogida.places.Standards;
import org.acogida.places.Supply;
import org.acogida.presence.Presence;
import org.acogida.presence.Presence.Seen;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayStep;
import org.acogida.sites.Occupancy;
import org.acogida.sites.Occupancy.Lodger;
import org.acogida.sites.Site;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.paper.CertificateCode;
import org.acogida.worklists.GenuineDocuments;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Notes by the scan of a certificate that somebody is present at a site, and what they are given. Whoever was out has come back by it. What
 * they had before is warned of, and nothing is refused; the same form sent twice counts once.
 */
@Controller
class ScanPages {
    private static final String FORM = "commandId";
    private static final String CODE = "code";
    private static final String GIVEN = "given";

    /** The fewest letters of the end of a case's number by which somebody of the site is found. */
    private static final int END = 8;

    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Standards standards;
    private final Presence presence;
    private final GenuineDocuments documents;
    private final Rolls rolls;
    private final Casework casework;

    ScanPages(
            Desk desk,
            SitePlans plans,
            Occupancy occupancy,
            Standards standards,
            Presence presence,
            GenuineDocuments documents,
            Rolls rolls,
            Casework casework) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.standards = standards;
        this.presence = presence;
        this.documents = documents;
        this.rolls = rolls;
        this.casework = casework;
    }

    /** A site before an officer, and who stays there. */
    private record At(Here here, SitePlan plan, List<Lodged> lodged) {
        Site site() {
            return plan.site();
        }

        SiteId id() {
            return new SiteId(site().id());
        }

        PlaceWords told() {
            return new PlaceWords(here);
        }

        Optional<Lodged> find(CaseId person) {
            return lodged.stream()
                    .filter(one -> one.lodger().caseId().equals(person))
                    .findFirst();
        }

        /** Of those who stay here, the one whose number ends so. */
        Optional<CaseId> findByEnd(String end) {
            List<CaseId> found = lodged.stream()
                    .map(one -> one.lodger().caseId())
                    .filter(id -> id.toString().endsWith(end))
                    .toList();
            return end.length() >= END && found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }

    /** How much of something was given today. */
    record Count(String title, String number) {}

    private At open(Officer officer, UUID id) {
        Here here = desk.here(officer, Use.SCAN_PEOPLE);
        SitePlan plan = SitePages.find(plans, id);
        rolls.refuse(officer, Use.SCAN_PEOPLE, plan.site().office());
        return new At(here, plan, Lodged.list(plan, occupancy.listPeople(id, here.now())));
    }

    @GetMapping("/places/{id}/scan")
    String ask(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Model model) {
        return page(open(officer, id), Optional.empty(), Optional.empty(), model);
    }

    @PostMapping("/places/{id}/scan")
    String scan(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        At at = open(officer, id);
        Filled filled = new Filled(typed, at.here().words());
        Optional<Supply> given = standards.findSupply(filled.text(GIVEN));
        return page(at, Optional.of(answer(at, filled, given)), given, model);
    }

    private ScanAnswer answer(At at, Filled filled, Optional<Supply> given) {
        String code = filled.text(CODE);
        Optional<CaseId> person = findPerson(at, code);
        if (person.isEmpty()) {
            return foreign(at, code);
        }
        return at.find(person.get())
                .map(lodged -> present(at, lodged, filled.uuid(FORM), given))
                .orElseGet(() -> notHere(at, person.get(), code));
    }

    private Optional<CaseId> findPerson(At at, String code) {
        String number = code.toLowerCase(Locale.ROOT);
        return CertificateCode.findToken(code)
                .flatMap(documents::findCase)
                .or(() -> Ids.find(number).map(CaseId::new))
                .or(() -> at.findByEnd(number));
    }

    private static ScanAnswer foreign(At at, String code) {
        return new ScanAnswer(
                "overdue",
                at.here().words().text("scan.foreign"),
                "",
                List.of(
                        code.isEmpty()
                                ? at.here().words().text("scan.empty")
                                : at.here().words().text("scan.foreign.read", Words.cut(code)),
                        at.here().words().text("scan.foreign.remedy")),
                "");
    }

    private ScanAnswer notHere(At at, CaseId person, String code) {
        rolls.turnAway(at.here().officer(), at.here().use(), at.site().office(), person);
        return new ScanAnswer(
                "overdue",
                at.here().words().text("scan.not-here"),
                "",
                List.of(at.here().words().text("scan.not-here.remedy")),
                code);
    }

    private ScanAnswer present(At at, Lodged lodged, UUID form, Optional<Supply> given) {
        Lodger lodger = lodged.lodger();
        Optional<CaseState> state =
                rolls.look(at.here().officer(), at.here().use(), at.site().office(), lodger.caseId());
        List<String> said = new ArrayList<>();
        said.add(lodged.tell(at.told()));
        boolean noted = lodger.isHere() || comesBack(at, lodger, form);
        if (!lodger.isHere()) {
            said.add(at.here().words().text(noted ? "scan.back" : "scan.back.not"));
        }
        Seen seen =
                new Seen(lodger.caseId(), at.id(), at.site().office(), at.here().now());
        boolean again = given.map(supply -> give(at, seen, form, supply, said)).orElse(false);
        if (given.isEmpty()) {
            presence.see(seen);
        }
        return new ScanAnswer(
                again || !noted ? "soon" : "",
                at.here().words().text("scan.present"),
                at.told().name(state),
                said,
                "");
    }

    private boolean comesBack(At at, Lodger lodger, UUID form) {
        Answer answer = casework.submit(Submission.now(
                Ids.derive(form, "came-back", lodger.caseId().toString()),
                lodger.caseId(),
                at.here().by(),
                at.here().office(),
                new RecordStay(
                        lodger.stay(),
                        StayStep.CAME_BACK,
                        at.id(),
                        Optional.empty(),
                        Optional.empty(),
                        new StayRecorded.Details("", ""))));
        return answer instanceof Answer.Done;
    }

    /** Whether they had one of it before, within its interval. */
    private boolean give(At at, Seen to, UUID form, Supply supply, List<String> said) {
        UUID id = Ids.derive(form, supply.id(), to.person().toString());
        LocalDate day = at.here().words().dayOf(to.at());
        Optional<Instant> before = presence.give(id, to, supply, day);
        String title = at.here().words().law(supply.title());
        said.add(before.map(moment -> at.here()
                        .words()
                        .text(
                                "scan.again",
                                title,
                                ago(Duration.between(moment, to.at()), at),
                                at.here().words().time(moment)))
                .orElseGet(() -> at.here().words().text("scan.given", title)));
        return before.isPresent();
    }

    private static String ago(Duration time, At at) {
        return time.toHours() == 0
                ? at.here().words().text("scan.ago.minutes", time.toMinutes())
                : at.here().words().text("scan.ago.hours", time.toHours(), time.toMinutesPart());
    }

    private String page(At at, Optional<ScanAnswer> answer, Optional<Supply> given, Model model) {
        model.addAttribute("id", at.site().id());
        model.addAttribute("name", at.site().name());
        answer.ifPresent(it -> model.addAttribute("answer", it));
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("given", given.map(Supply::id).orElse(""));
        model.addAttribute(
                "supplies",
                standards.supplies().stream()
                        .map(supply -> new Choice(supply.id(), at.here().words().law(supply.title())))
                        .toList());
        model.addAttribute("counts", counts(at));
        model.addAttribute("seen", seen(at));
        return "places/scan";
    }

    private List<Count> counts(At at) {
        LocalDate today = at.here().words().dayOf(at.here().now());
        Map<String, Integer> counts = presence.countGiven(at.id(), today);
        return standards.supplies().stream()
                .map(supply -> new Count(
                        at.here().words().law(supply.title()),
                        at.here().words().number(counts.getOrDefault(supply.id(), 0))))
                .toList();
    }

    /** How many of those who are here were seen today. */
    private String seen(At at) {
        LocalDate today = at.here().words().dayOf(at.here().now());
        Map<CaseId, Instant> last = presence.listSeen(at.id());
        List<CaseId> here = at.lodged().stream()
                .map(Lodged::lodger)
                .filter(Lodger::isHere)
                .map(Lodger::caseId)
                .toList();
        long seen = here.stream()
                .filter(last::containsKey)
                .filter(id -> at.here()
                        .words()
                        .dayOf(last.getOrDefault(id, Instant.MIN))
                        .equals(today))
                .count();
        return at.here().words().text("scan.seen", seen, here.size());
    }
}
