package org.acogida.web.opening;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Glasses;
import org.acogida.procedure.CaseId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
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

/** Opens a file through the glass, for a reason; the page says nothing of the person. */
@Controller
class GlassPages {
    private final Desk desk;
    private final Glasses glasses;

    GlassPages(Desk desk, Glasses glasses) {
        this.desk = desk;
        this.glasses = glasses;
    }

    @GetMapping("/cases/{id}/glass")
    String ask(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.BREAK_GLASS);
        ReasonForm form = form(here);
        return page(caseId(id), form, Filled.untouched(form.fields(), here.words()), here, model);
    }

    @PostMapping("/cases/{id}/glass")
    String open(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.BREAK_GLASS);
        ReasonForm form = form(here);
        Filled filled = new Filled(typed, here.words());
        CaseId wanted = caseId(id);
        Optional<String> reason = form.read(filled);
        if (reason.isPresent()) {
            switch (glasses.breakGlass(officer, wanted, reason.get())) {
                case Glasses.Answer.Broken _ -> {
                    return "redirect:/cases/" + wanted;
                }
                case Glasses.Answer.Unknown _ -> throw notFound();
                case Glasses.Answer.NoReason _ -> ReasonForm.tooShort(filled, form.name());
                case Glasses.Answer.Suspended _ -> {
                    response.setStatus(HttpStatus.FORBIDDEN.value());
                    return page(wanted, form, filled, here, model);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(wanted, form, filled, here, model);
    }

    private String page(CaseId id, ReasonForm form, Filled filled, Here here, Model model) {
        Optional<Instant> suspended = glasses.suspendedSince(here.officer().id());
        model.addAttribute("caseId", id.toString());
        model.addAttribute(
                "suspended",
                suspended
                        .map(since -> here.words()
                                .text("glass.suspended", here.words().moment(since)))
                        .orElse(""));
        model.addAttribute("fields", FieldView.list(form.fields(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "opening/glass";
    }

    private static ReasonForm form(Here here) {
        return new ReasonForm("glassReason", here.words());
    }

    private static CaseId caseId(String id) {
        UUID found = Ids.find(id).orElseThrow(GlassPages::notFound);
        return new CaseId(found);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
