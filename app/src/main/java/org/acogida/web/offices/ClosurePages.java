package org.acogida.web.offices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.ClosureAnswer;
import org.acogida.casework.ClosureFault;
import org.acogida.casework.ClosureJobs;
import org.acogida.casework.CountingJob;
import org.acogida.casework.Effects;
import org.acogida.casework.OfficeTimes;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.offices.Entered;
import org.acogida.rulebook.Office;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Closes an office, or takes closed days back, in two steps: whom it touches is shown before anything is saved. */
@Controller
class ClosurePages {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String COUNTING =
            "offices/parts :: counting(job=${job}, counting=${counting}, address=${address})";

    private final Desk desk;
    private final OfficeTimes times;
    private final ClosureJobs jobs;
    private final Officers officers;

    ClosurePages(Desk desk, OfficeTimes times, ClosureJobs jobs, Officers officers) {
        this.desk = desk;
        this.times = times;
        this.jobs = jobs;
        this.officers = officers;
    }

    /** A form opened for an office, by somebody who may. */
    private record Open(Officer officer, Here here, Office office, ClosureForm form) {}

    private Open open(Officer officer, String office, Optional<String> closure, Use use) {
        Here here = desk.here(officer, use);
        Office of = OfficePages.find(here, office);
        Optional<ClosureRecord> record = closure.map(id -> record(of, id));
        return new Open(officer, here, of, new ClosureForm(of, record, here.words()));
    }

    private ClosureRecord record(Office office, String id) {
        return times.listClosures().stream()
                .filter(known -> known.closure().office().equals(office.id()))
                .filter(known -> known.closure().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/offices/{id}/closures/new")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        return begin(open(officer, id, Optional.empty(), Use.CLOSE_OFFICE), typed, model);
    }

    @GetMapping("/offices/{id}/closures/{closure}/withdraw")
    String askBack(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String closure,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        return begin(open(officer, id, Optional.of(closure), Use.CLOSE_OFFICE), typed, model);
    }

    /** The form as it was left, where one comes back to it, or else untouched. */
    private String begin(Open open, MultiValueMap<String, String> typed, Model model) {
        Words words = open.here().words();
        boolean back = ClosureForm.SENT.stream().anyMatch(typed::containsKey);
        return form(
                open,
                back ? new Filled(typed, words) : Filled.untouched(open.form().fields(), words),
                model);
    }

    /** Saves nothing, so that it can be read again, and by two. */
    @GetMapping("/offices/{id}/closures/preview")
    String preview(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Open open = open(officer, id, closure(typed), Use.SEE_CLOSURES);
        Filled filled = new Filled(typed, open.here().words());
        Optional<ClosureChange> change = change(open, filled);
        if (change.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(open, filled, model);
        }
        CountingJob<Effects> job = jobs.preview(change.get(), open.here().now());
        Optional<Effects> effects = job.await(PATIENCE);
        effects.ifPresent(found -> addEffects(open, found, filled, model));
        addProgress(job, request, response, model);
        return isAskedByPage(request) ? COUNTING : previewPage(open, change.get(), filled, model);
    }

    /** Ends a count that is not waited for any more, and leads back to what it was asked with. */
    @PostMapping("/offices/{id}/closures/preview/stop")
    String stopPreview(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam UUID job) {
        Open open = open(officer, id, closure(typed), Use.CLOSE_OFFICE);
        jobs.stop(job);
        return "redirect:" + edit(open, sent(new Filled(typed, open.here().words())));
    }

    /** Ends the saving of a change; where it was saved already, that is shown. */
    @PostMapping("/offices/{id}/closures/{closure}/stop")
    String stop(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable UUID closure,
            @RequestParam UUID change,
            @RequestParam UUID job) {
        Office office = OfficePages.find(desk.here(officer, Use.CLOSE_OFFICE), id);
        jobs.stop(job);
        return "redirect:" + address(office, closure, change);
    }

    private Optional<ClosureChange> change(Open open, Filled filled) {
        Optional<ClosureChange> change = open.form().read(filled, filled.uuid("id"));
        Optional<ClosureFault> fault = change.flatMap(times::findFault);
        fault.ifPresent(found -> open.form().say(found, filled));
        return change.filter(of -> fault.isEmpty());
    }

    @PostMapping("/offices/{id}/closures")
    String save(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Open open = open(officer, id, closure(typed), Use.CLOSE_OFFICE);
        Filled filled = new Filled(typed, open.here().words());
        Optional<ClosureChange> change = open.form().read(filled, filled.uuid("id"));
        if (change.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(open, filled, model);
        }
        Entered entered = new Entered(officer.id(), open.here().now(), filled.text("words"));
        CountingJob<ClosureAnswer> job =
                jobs.save(change.get(), entered, open.here().now());
        return switch (job.await(PATIENCE).orElse(new ClosureAnswer.Saved(false))) {
            case ClosureAnswer.Saved _ -> "redirect:" + address(open, change.get());
            case ClosureAnswer.MustBeConfirmed must -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                filled.check(List.of(ClosureForm.WORDS));
                addEffects(open, must.effects(), filled, model);
                yield previewPage(open, change.get(), filled, model);
            }
            case ClosureAnswer.Faulty faulty -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                open.form().say(faulty.fault(), filled);
                yield form(open, filled, model);
            }
        };
    }

    /** Where a change is seen while it is saved, and afterwards. */
    private static String address(Open open, ClosureChange change) {
        UUID closure = open.form().of().map(record -> record.closure().id()).orElse(change.id());
        return address(open.office(), closure, change.id());
    }

    private static String address(Office office, UUID closure, UUID change) {
        return "/offices/" + office.id() + "/closures/" + closure + "?change=" + change;
    }

    /** The closure may not be there yet: its name must not be that of what is shown of it, as pages are given both. */
    @GetMapping("/offices/{id}/closures/{which}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String which,
            @RequestParam(defaultValue = "") String change,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.SEE_CLOSURES);
        Office office = OfficePages.find(here, id);
        Optional<CountingJob<ClosureAnswer>> job = Ids.find(change).flatMap(jobs::find);
        Optional<ClosureRecord> record = times.listClosures().stream()
                .filter(known -> known.closure().office().equals(office.id()))
                .filter(known -> known.closure().id().toString().equals(which))
                .findFirst();
        if (record.isEmpty() && job.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        job.ifPresent(of -> {
            Optional<ClosureAnswer> answer = of.await(Duration.ZERO);
            model.addAttribute(
                    "saved",
                    answer.filter(ClosureAnswer.Saved.class::isInstance).isPresent());
            model.addAttribute("refused", answer.isPresent() && !(answer.get() instanceof ClosureAnswer.Saved));
            addProgress(of, request, response, model);
        });
        record.ifPresent(of -> addRecord(of, here, model));
        model.addAttribute("office", office);
        model.addAttribute("mayClose", desk.may(officer, Use.CLOSE_OFFICE));
        return job.isPresent() && isAskedByPage(request) ? COUNTING : "offices/closure";
    }

    /** Who entered a change, when, and why it may move deadlines. */
    record By(String who, String when, String words) {}

    private void addRecord(ClosureRecord of, Here here, Model model) {
        Map<UUID, By> by = new LinkedHashMap<>();
        of.entries().forEach((id, entered) -> by.put(id, by(entered, here)));
        model.addAttribute("closure", ClosureView.of(of, here.words()));
        model.addAttribute("by", by);
    }

    private By by(Entered entered, Here here) {
        String who = officers.find(entered.by())
                .map(Officer::displayName)
                .orElseGet(() -> here.words().text("officer.unknown"));
        return new By(who, here.words().moment(entered.at()), entered.words());
    }

    private static Optional<String> closure(MultiValueMap<String, String> typed) {
        return Optional.ofNullable(typed.getFirst("closure")).filter(id -> !id.isBlank());
    }

    /** How far a job has come; a page that asked again by itself is read anew when it is done. */
    private static void addProgress(
            CountingJob<?> job, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean counting = job.isUnderWay();
        if (!counting && isAskedByPage(request)) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("job", job);
        model.addAttribute("counting", counting);
        model.addAttribute("address", request.getRequestURI() + "?" + request.getQueryString());
        model.addAttribute("stop", request.getRequestURI() + "/stop?" + request.getQueryString() + "&job=" + job.id());
    }

    /** Whether a page asks how far it is, and not somebody for a page. */
    private static boolean isAskedByPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static void addEffects(Open open, Effects effects, Filled filled, Model model) {
        model.addAttribute("effects", effects);
        model.addAttribute("groups", EffectView.list(effects, open.here()));
        model.addAttribute(
                "words", FieldView.of(ClosureForm.WORDS, filled, open.here().words()));
    }

    private String previewPage(Open open, ClosureChange change, Filled filled, Model model) {
        Map<String, String> sent = sent(filled);
        sent.put("id", change.id().toString());
        model.addAttribute("sent", sent);
        model.addAttribute("edit", edit(open, sent));
        model.addAttribute("told", ClosureView.Told.of(change, open.here().words()));
        model.addAttribute(
                "past",
                change.days()
                        .from()
                        .isBefore(open.here().words().dayOf(open.here().now())));
        model.addAttribute("mayClose", desk.may(open.officer(), Use.CLOSE_OFFICE));
        addForm(open, filled, model);
        return "offices/preview";
    }

    private static Map<String, String> sent(Filled filled) {
        Map<String, String> sent = new LinkedHashMap<>();
        ClosureForm.SENT.forEach(name -> sent.put(name, filled.value(name)));
        return sent;
    }

    /** Where the answers can be corrected. */
    private static String edit(Open open, Map<String, String> sent) {
        String form = open.form()
                .of()
                .map(record -> record.closure().id() + "/withdraw")
                .orElse("new");
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/offices/{office}/closures/" + form);
        Map<String, Object> values = new LinkedHashMap<>(sent);
        values.put("office", open.office().id());
        for (String name : List.of("from", "to", "act", "reason", "english")) {
            address.queryParam(name, "{" + name + "}");
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private String form(Open open, Filled filled, Model model) {
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute(
                "fields",
                FieldView.list(open.form().fields(), filled, open.here().words()));
        addForm(open, filled, model);
        return "offices/form";
    }

    private static void addForm(Open open, Filled filled, Model model) {
        model.addAttribute("office", open.office());
        model.addAttribute("faults", filled.faults());
        open.form()
                .of()
                .ifPresent(record -> model.addAttribute(
                        "closure", ClosureView.of(record, open.here().words())));
    }
}
