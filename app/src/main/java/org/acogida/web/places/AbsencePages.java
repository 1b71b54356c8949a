package org.acogida.web.places;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.opening.Rolls;
import org.acogida.presence.Presence;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayStep;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who should be at a site and was not seen for so many hours, each with one step by which somebody notes that they are absent. By
 * itself nobody becomes absent.
 */
@Controller
class AbsencePages {
    private static final List<Integer> HOURS = List.of(12, 24, 48, 72);
    private static final int USUAL = 24;

    private final Desk desk;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Presence presence;
    private final Rolls rolls;
    private final Casework casework;

    AbsencePages(Desk desk, SitePlans plans, Occupancy occupancy, Presence presence, Rolls rolls, Casework casework) {
        this.desk = desk;
        this.plans = plans;
        this.occupancy = occupancy;
        this.presence = presence;
        this.rolls = rolls;
        this.casework = casework;
    }

    /** Somebody who was not seen; {@code form} is the id under which their absence is noted. */
    record Line(UUID stay, UUID form, String name, String where, String since) {}

    private record Missed(Lodged lodged, Optional<Instant> seen) {
        Instant last() {
            return seen.filter(lodged.lodger().since()::isBefore)
                    .orElse(lodged.lodger().since());
        }
    }

    @GetMapping("/places/{id}/absent")
    String list(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam(name = "hours", defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String noted,
            Model model) {
        Here here = desk.here(officer, Use.SCAN_PEOPLE);
        SitePlan plan = SitePages.find(plans, id);
        rolls.refuse(officer, Use.SCAN_PEOPLE, plan.site().office());
        int hours = HOURS.stream()
                .filter(one -> asked.equals(one.toString()))
                .findFirst()
                .orElse(USUAL);
        Instant before = here.now().minus(Duration.ofHours(hours));
        List<Missed> missed = listMissed(plan, here)
                .filter(one -> one.lodged().lodger().isHere() && !one.last().isAfter(before))
                .toList();
        Map<CaseId, CaseState> people = rolls.take(
                officer,
                here.use(),
                plan.site().office(),
                missed.stream().map(one -> one.lodged().lodger().caseId()).toList());
        model.addAttribute("id", id);
        model.addAttribute("name", plan.site().name());
        model.addAttribute("hours", hours);
        model.addAttribute("choices", HOURS);
        model.addAttribute("noted", noted);
        model.addAttribute(
                "lines", missed.stream().map(one -> line(one, people, here)).toList());
        return "places/absent";
    }

    /** Who stays there, whoever was not seen for the longest first. */
    private Stream<Missed> listMissed(SitePlan plan, Here here) {
        Map<CaseId, Instant> seen = presence.listSeen(new SiteId(plan.site().id()));
        return Lodged.list(plan, occupancy.listPeople(plan.site().id(), here.now())).stream()
                .map(lodged -> new Missed(
                        lodged, Optional.ofNullable(seen.get(lodged.lodger().caseId()))))
                .sorted(Comparator.comparing(Missed::last)
                        .thenComparing(one -> one.lodged().lodger().stay().value()));
    }

    private static Line line(Missed one, Map<CaseId, CaseState> people, Here here) {
        CaseId id = one.lodged().lodger().caseId();
        PlaceWords told = new PlaceWords(here);
        String moment = here.words().moment(one.last());
        return new Line(
                one.lodged().lodger().stay().value(),
                Ids.derive(
                        one.lodged().lodger().stay().value(),
                        "absent",
                        Long.toString(one.last().toEpochMilli())),
                told.name(Optional.ofNullable(people.get(id))),
                one.lodged().tell(told),
                one.last().equals(one.lodged().lodger().since())
                        ? here.words().text("absent.never", moment)
                        : here.words().text("absent.since", moment));
    }

    @PostMapping("/places/{id}/absent")
    String note(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        Here here = desk.here(officer, Use.SCAN_PEOPLE);
        SitePlan plan = SitePages.find(plans, id);
        rolls.refuse(officer, Use.SCAN_PEOPLE, plan.site().office());
        Filled filled = new Filled(typed, here.words());
        boolean done = Ids.find(filled.text("stay"))
                .flatMap(stay -> listMissed(plan, here)
                        .filter(one -> one.lodged().lodger().stay().value().equals(stay))
                        .findFirst())
                .map(one -> isNoted(one, id, filled.uuid("commandId"), here))
                .orElse(false);
        return "redirect:/places/" + id + "/absent?hours="
                + (filled.text("hours").matches("\\d{1,3}") ? filled.text("hours") : "") + "&noted="
                + (done ? "yes" : "no");
    }

    /** Whether it is on record, from before or now. */
    private boolean isNoted(Missed one, UUID site, UUID command, Here here) {
        if (one.lodged().lodger().state() == Stay.State.ABSENT) {
            return true;
        }
        return casework.submit(Submission.now(
                        command,
                        one.lodged().lodger().caseId(),
                        here.by(),
                        here.office(),
                        new RecordStay(
                                one.lodged().lodger().stay(),
                                StayStep.ABSENCE_NOTICED,
                                new SiteId(site),
                                Optional.empty(),
                                Optional.empty(),
                                new StayRecorded.Details(
                                        here.words()
                                                .text(
                                                        "absent.since",
                                                        here.words().moment(one.last())),
                                        ""))))
                instanceof Answer.Done;
    }
}
