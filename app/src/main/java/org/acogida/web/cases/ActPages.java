package org.acogida.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.ActForm;
import org.acogida.web.acts.ActForms;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.clocks.Offer;
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
import org.springframework.web.server.ResponseStatusException;

/** The form of any act in a case, and what became of it: a refusal is explained, and nothing typed is lost. */
@Controller
class ActPages {
    private final Desk desk;
    private final Settings settings;
    private final Casework casework;
    private final BeforeReturn beforeReturn;

    ActPages(Desk desk, Settings settings, Casework casework, BeforeReturn beforeReturn) {
        this.desk = desk;
        this.settings = settings;
        this.casework = casework;
        this.beforeReturn = beforeReturn;
    }

    @GetMapping("/cases/{id}/acts/{act}")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Optional<String> saved,
            @RequestParam(defaultValue = "") String consent,
            Model model) {
        OpenAct open = open(officer, id, act);
        model.addAttribute("saved", saved.isPresent());
        List<Safeguard> refusals = open.shown() ? listRefusals(open) : List.of();
        beforehand(open, refusals, model);
        Filled filled = Filled.untouched(
                open.form().fields(), begun(open, consent), open.here().words());
        if (open.shown()) {
            open.explain(refusals, open.here().context().law().id(), model);
        }
        return open.show(filled, model);
    }

    private List<Safeguard> listRefusals(OpenAct open) {
        return casework.listRefusals(
                open.setting().whole(), open.form().act(), open.here().context());
    }

    @PostMapping("/cases/{id}/acts/{act}")
    String submit(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        OpenAct open = open(officer, id, act);
        boolean returns = open.shown() && open.form().act().isReturn();
        beforehand(open, returns ? listRefusals(open) : List.of(), model);
        Filled filled = new Filled(typed, open.here().words());
        filled.check(List.of(OpenAct.OCCURRED));
        UUID commandId = filled.uuid("commandId");
        Optional<Instant> occurred =
                filled.occurred(OpenAct.OCCURRED.name(), open.here().now());
        Optional<Command> command = open.form().build(filled, commandId);
        if (command.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("madeFrom", filled.text("version"));
            return open.show(filled, model);
        }
        Answer answer = casework.submit(new Submission(
                commandId,
                open.setting().state().id(),
                version(filled),
                open.here().by(),
                open.here().office(),
                occurred,
                command.get()));
        return open.answered(answer, filled, response, model);
    }

    private void beforehand(OpenAct open, List<Safeguard> refusals, Model model) {
        Act act = open.form().act();
        model.addAttribute(
                "beforeReturn", beforeReturn.lines(act, open.setting().whole(), open.here()));
        model.addAttribute(
                "offers",
                open.shown() && act == Act.ADMIT_TO_STATION
                        ? Offer.list(open.setting().whole(), open.here())
                        : List.of());
        model.addAttribute(
                "stepsOfReturn",
                open.shown() && act.isReturn()
                        ? StepsOfReturn.list(act, open.setting().whole(), refusals, open.here())
                        : List.of());
    }

    /** What the form begins with, of a consent that the page of consents names. */
    private static Map<String, String> begun(OpenAct open, String consent) {
        return open.shown() && !consent.isEmpty()
                ? ConsentRow.list(open.setting(), open.here().now()).stream()
                        .filter(row -> row.key().toString().equals(consent))
                        .findFirst()
                        .map(ConsentRow::presets)
                        .orElse(Map.of())
                : Map.of();
    }

    private OpenAct open(Officer officer, String id, String slug) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Act act = Names.findAct(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ToRecord found = settings.openToRecord(id, act, here);
        Setting setting = settings.of(found, here);
        ActForm form = ActForms.find(act, setting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new OpenAct(here, setting, form, found.shown());
    }

    /** The version of the case that a form was made from. */
    static OptionalInt version(Filled filled) {
        return filled.text("version").matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(filled.text("version")))
                : OptionalInt.empty();
    }
}
