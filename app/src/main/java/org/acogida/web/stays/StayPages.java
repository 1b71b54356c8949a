package org.acogida.web.stays;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.Person;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.rulebook.Act;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SitePlans;
import org.acogida.web.AccountNames;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Barred;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.places.SiteNow;
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

/** One stay: what happened in it, and each way in which it can go on. The file of the person is opened for it. */
@Controller
class StayPages {
    /** So many free beds of each room are offered to whoever moves. */
    private static final int MANY = 60;

    private final Desk desk;
    private final Settings settings;
    private final StayList stays;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final Casework casework;
    private final Officers officers;
    private final BedNames names;

    StayPages(
            Desk desk,
            Settings settings,
            StayList stays,
            SitePlans plans,
            Occupancy occupancy,
            Casework casework,
            Officers officers,
            BedNames names) {
        this.desk = desk;
        this.settings = settings;
        this.stays = stays;
        this.plans = plans;
        this.occupancy = occupancy;
        this.casework = casework;
        this.officers = officers;
        this.names = names;
    }

    /** A stay in the file of its person. */
    private record At(Here here, Setting setting, Stay stay) {}

    /** What happened in it, and who recorded it. */
    record Line(String when, String what, String bed, String until, String words, String view, String who) {}

    private At open(Officer officer, UUID id) {
        Here here = desk.here(officer, Use.SEE_CASE);
        StayLine line = stays.find(new StayId(id)).orElseThrow(StayPages::unknown);
        Setting setting = settings.open(line.caseId().toString(), here);
        return new At(here, setting, setting.state().findStay(line.id()).orElseThrow(StayPages::unknown));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/stays/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        At at = open(officer, id);
        Filled.constantNamed(done, StayStep.class)
                .ifPresent(step -> model.addAttribute("done", at.here().words().of("event.stay", step)));
        List<StepForm> forms = forms(at);
        List<Field> fields =
                forms.stream().flatMap(form -> form.fields().stream()).toList();
        return page(at, forms, Filled.untouched(fields, at.here().words()), model);
    }

    private List<StepForm> forms(At at) {
        if (!at.setting().isAllowed(Act.RECORD_STAY)) {
            return List.of();
        }
        List<StayStep> next = StepForm.listNext(at.stay().state());
        List<Choice> beds = next.contains(StayStep.MOVED) ? beds(at) : List.of();
        return next.stream().map(step -> new StepForm(step, beds)).toList();
    }

    private List<Choice> beds(At at) {
        Optional<MeasuredSite> site = plans.findMeasured(at.stay().site().value());
        return site.map(measured -> SiteNow.of(measured, occupancy, at.here().now()))
                .map(now ->
                        names.listFree(now, Optional.empty(), MANY, at.here().words()))
                .orElse(List.of());
    }

    @PostMapping("/stays/{id}")
    String record(
            @AuthenticationPrincipal Officer officer,
            @PathVariable UUID id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String back,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        At at = open(officer, id);
        StayStep wanted = Filled.constantNamed(step, StayStep.class)
                .filter(StepForm.STEPS::contains)
                .orElseThrow(StayPages::unknown);
        StepForm form = new StepForm(wanted, beds(at));
        Filled filled = new Filled(typed, at.here().words());
        Optional<Submission> act = form.read(at.stay(), at.setting().state().id(), filled, at.here());
        if (act.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(at, forms(at), filled, model);
        }
        switch (casework.submit(act.get())) {
            case Answer.Done _ -> {
                return back.equals("arrive")
                        ? "redirect:/places/" + at.stay().site() + "/arrive?undone=1"
                        : "redirect:/stays/" + id + "?done=" + wanted;
            }
            case Answer.Invalid invalid -> {
                form.explain(invalid.field(), invalid.key(), invalid.arguments(), filled);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            case Answer.Refused refused -> {
                model.addAttribute(
                        "barred",
                        Barred.list(
                                refused.why().by(),
                                refused.why().law(),
                                at.here().words()));
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            case Answer.NotAllowed _ -> {
                model.addAttribute("notAllowed", true);
                response.setStatus(HttpStatus.FORBIDDEN.value());
            }
            case Answer.Conflict _, Answer.HeldBack _ -> response.setStatus(HttpStatus.CONFLICT.value());
        }
        return page(at, forms(at), filled, model);
    }

    private String page(At at, List<StepForm> forms, Filled filled, Model model) {
        Here here = at.here();
        model.addAttribute("stay", StayRow.of(at.stay(), names, here.words()));
        model.addAttribute("stayId", at.stay().id().toString());
        model.addAttribute("caseId", at.setting().state().id().toString());
        model.addAttribute("siteId", at.stay().site().toString());
        model.addAttribute("bedId", at.stay().bed().map(Object::toString).orElse(""));
        model.addAttribute("reserved", at.stay().state() == Stay.State.RESERVED && !forms.isEmpty());
        model.addAttribute(
                "person", at.setting().state().person().map(Person::fullName).orElse(""));
        model.addAttribute("history", history(at));
        model.addAttribute(
                "forms",
                forms.stream().map(form -> form.view(filled, here.words())).toList());
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("unchosen", here.words().text("stay.any-bed"));
        model.addAttribute("faults", filled.faults());
        return "stays/stay";
    }

    /** What happened in the stay, the last first. */
    private List<Line> history(At at) {
        AccountNames accounts = new AccountNames(officers.list(), at.here().words());
        return at.setting().history().reversed().stream()
                .filter(stored -> stored.entry().event() instanceof StayRecorded recorded
                        && recorded.stay().equals(at.stay().id()))
                .map(stored -> line(stored, (StayRecorded) stored.entry().event(), accounts, at))
                .toList();
    }

    private Line line(StoredEntry stored, StayRecorded event, AccountNames accounts, At at) {
        return new Line(
                at.here().words().moment(stored.entry().occurredAt()),
                at.here().words().of("event.stay", event.step()),
                event.bed()
                        .flatMap(bed -> names.bed(event.site(), bed, at.here().words()))
                        .orElse(""),
                event.until().map(at.here().words()::moment).orElse(""),
                event.details().words(),
                event.details().view(),
                accounts.name(stored.entry().by().value()));
    }
}
