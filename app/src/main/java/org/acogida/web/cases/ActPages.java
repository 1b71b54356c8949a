package org.acogida.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.opening.ToRecord;
import org.acogida.procedure.Command;
import org.acogida.procedure.Decider;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.ActForm;
import org.acogida.web.acts.ActForms;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;
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

/** The form of any act in a case, and what became of it: a refusal is explained, and nothing typed is lost. */
@Controller
class ActPages {
    private static final Field OCCURRED = Field.moment("occurredAt");

    private final Desk desk;
    private final Settings settings;
    private final Casework casework;

    ActPages(Desk desk, Settings settings, Casework casework) {
        this.desk = desk;
        this.settings = settings;
        this.casework = casework;
    }

    @GetMapping("/cases/{id}/acts/{act}")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Optional<String> saved,
            Model model) {
        Open open = open(officer, id, act);
        model.addAttribute("saved", saved.isPresent());
        Filled filled = Filled.untouched(open.form().fields(), open.here().words());
        if (open.shown()) {
            List<Safeguard> refusals = Decider.listRefusals(
                    open.setting().whole(), open.form().act(), open.here().context());
            explain(refusals, open.here().context().law().id(), open, model);
        }
        return show(open, filled, model);
    }

    @PostMapping("/cases/{id}/acts/{act}")
    String submit(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Open open = open(officer, id, act);
        Filled filled = new Filled(typed, open.here().words());
        filled.check(List.of(OCCURRED));
        UUID commandId = filled.uuid("commandId");
        Optional<Instant> occurred = filled.is(OCCURRED.name())
                ? Optional.of(filled.momentNotAfter(OCCURRED.name(), open.here().now()))
                : Optional.empty();
        Optional<Command> command = open.form().build(filled, commandId);
        if (command.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(open, filled, model);
        }
        Answer answer = casework.submit(new Submission(
                commandId,
                open.setting().state().id(),
                version(filled),
                open.here().by(),
                open.here().office(),
                occurred,
                command.get()));
        return answered(answer, open, filled, response, model);
    }

    private String answered(Answer answer, Open open, Filled filled, HttpServletResponse response, Model model) {
        switch (answer) {
            case Answer.Done done -> {
                String slug = Names.slug(open.form().act());
                return open.shown()
                        ? "redirect:/cases/" + done.caseId() + "?done=" + slug
                        : "redirect:/cases/" + done.caseId() + "/acts/" + slug + "?saved";
            }
            case Answer.Refused refused -> {
                explain(refused.why().by(), refused.why().law(), open, model);
                model.addAttribute("tried", true);
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            case Answer.Conflict _ -> {
                model.addAttribute("conflict", true);
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            case Answer.NotAllowed _ -> {
                model.addAttribute("notAllowed", true);
                response.setStatus(HttpStatus.FORBIDDEN.value());
            }
            case Answer.Invalid invalid -> {
                filled.fault(invalid.field(), invalid.key(), invalid.arguments().toArray());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            case Answer.HeldBack _ -> response.setStatus(HttpStatus.CONFLICT.value());
        }
        return show(open, filled, model);
    }

    /** An act's form, opened in a case. */
    private record Open(Here here, Setting setting, ActForm form, boolean shown) {}

    private Open open(Officer officer, String id, String slug) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Act act = Names.findAct(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ToRecord found = settings.openToRecord(id, act, here);
        Setting setting = settings.of(found, here);
        ActForm form = ActForms.find(act, setting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Open(here, setting, form, found.shown());
    }

    private static void explain(List<Safeguard> refusals, LawId law, Open open, Model model) {
        model.addAttribute(
                "barred",
                refusals.stream()
                        .map(safeguard -> Barred.of(safeguard, law, open.here().words()))
                        .toList());
    }

    private static OptionalInt version(Filled filled) {
        return filled.text("version").matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(filled.text("version")))
                : OptionalInt.empty();
    }

    private String show(Open open, Filled filled, Model model) {
        model.addAttribute(
                "head",
                open.shown()
                        ? CaseHead.of(open.setting(), new Names(open.here()))
                        : CaseHead.closed(
                                open.setting().state().id(), open.here().words()));
        model.addAttribute("shown", open.shown());
        model.addAttribute("act", open.form().act());
        model.addAttribute("slug", Names.slug(open.form().act()));
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute(
                "fields",
                FieldView.list(open.form().fields(), filled, open.here().words()));
        model.addAttribute(
                "occurred", FieldView.of(OCCURRED, filled, open.here().words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("nothingToDo", open.form().isIdle());
        model.addAttribute("languages", new Languages(open.here().words()).offered());
        model.addAttribute("countries", new Countries(open.here().words()).offered());
        return "cases/act";
    }
}
