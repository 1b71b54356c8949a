package org.acogida.web.offices;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.OfficeTimes;
import org.acogida.offices.RecordedOutage;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.Office;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
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

/** Enters the times in which an office could not take what people brought; no right is closed that such a time overlaps. */
@Controller
class OutagePages {
    private static final String FROM = "outageFrom";
    private static final String UNTIL = "outageUntil";
    private static final String WHAT = "outageWhat";
    private static final List<Field> FIELDS = List.of(
            Field.moment(FROM).must(), Field.moment(UNTIL), Field.text(WHAT).must());

    private final Desk desk;
    private final OfficeTimes times;

    OutagePages(Desk desk, OfficeTimes times) {
        this.desk = desk;
        this.times = times;
    }

    @GetMapping("/offices/{id}/outages/new")
    String ask(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.RECORD_OUTAGE);
        return form(here, OfficePages.find(here, id), Filled.untouched(FIELDS, here.words()), model);
    }

    @PostMapping("/offices/{id}/outages")
    String record(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.RECORD_OUTAGE);
        Office office = OfficePages.find(here, id);
        Filled filled = new Filled(typed, here.words());
        filled.check(FIELDS);
        Instant from = filled.momentNotAfter(FROM, here.now());
        Optional<Instant> until = filled.momentAfter(UNTIL, FROM);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(here, office, filled, model);
        }
        times.record(new RecordedOutage(filled.uuid("id"), new Outage(office.id(), from, until, filled.text(WHAT))));
        return "redirect:/offices/" + id + "#outages";
    }

    /** Ends, as of now, one that goes on; nothing happens to one that ended. */
    @PostMapping("/offices/{id}/outages/{outage}/end")
    String end(@AuthenticationPrincipal Officer officer, @PathVariable String id, @PathVariable UUID outage) {
        Here here = desk.here(officer, Use.RECORD_OUTAGE);
        times.end(outage, here.now());
        return "redirect:/offices/" + OfficePages.find(here, id).id().value() + "#outages";
    }

    private static String form(Here here, Office office, Filled filled, Model model) {
        model.addAttribute("office", office);
        model.addAttribute("formId", filled.uuid("id"));
        model.addAttribute("fields", FieldView.list(FIELDS, filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "offices/outage";
    }
}
