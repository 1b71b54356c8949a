package org.acogida.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.acogida.casework.Answer;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.ActForm;
import org.acogida.web.acts.Barred;
import org.acogida.web.acts.Setting;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** An act's form, opened in a case, and how it is shown. */
record OpenAct(Here here, Setting setting, ActForm form, boolean shown) {
    static final Field OCCURRED = Field.moment("occurredAt");

    /** The same case with another form. */
    OpenAct with(ActForm other) {
        return new OpenAct(here, setting, other, shown);
    }

    /** What is shown after an act: the case where it is done, else the form with why not. */
    String answered(Answer answer, Filled filled, HttpServletResponse response, Model model) {
        switch (answer) {
            case Answer.Done done -> {
                String slug = Names.slug(form.act());
                return shown
                        ? "redirect:/cases/" + done.caseId() + "?done=" + slug
                        : "redirect:/cases/" + done.caseId() + "/acts/" + slug + "?saved";
            }
            case Answer.Refused refused -> {
                explain(refused.why().by(), refused.why().law(), model);
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
                model.addAttribute("madeFrom", filled.text("version"));
            }
            case Answer.HeldBack _ -> response.setStatus(HttpStatus.CONFLICT.value());
        }
        return show(filled, model);
    }

    void explain(List<Safeguard> refusals, LawId law, Model model) {
        model.addAttribute("barred", Barred.list(refusals, law, here.words()));
    }

    String show(Filled filled, Model model) {
        model.addAttribute(
                "head",
                shown
                        ? CaseHead.of(setting, new Names(here))
                        : CaseHead.closed(setting.state().id(), here.words()));
        model.addAttribute("shown", shown);
        model.addAttribute("act", form.act());
        model.addAttribute("slug", Names.slug(form.act()));
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("fields", FieldView.list(form.fields(), filled, here.words()));
        model.addAttribute("occurred", FieldView.of(OCCURRED, filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute("nothingToDo", form.isIdle());
        model.addAttribute("languages", new Languages(here.words()).offered());
        model.addAttribute("countries", new Countries(here.words()).offered());
        return "cases/act";
    }
}
