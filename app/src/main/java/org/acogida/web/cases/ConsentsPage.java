package org.acogida.web.cases;

import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.rulebook.Act;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a person agreed to and what not: one row for each organisation and purpose, and for each that never asked. */
@Controller
class ConsentsPage {
    private static final List<Act> ACTS =
            List.of(Act.ADMIT_PARTICIPANT, Act.RECORD_CONSENT_REFUSED, Act.END_PARTICIPATION);

    private final Desk desk;
    private final Settings settings;

    ConsentsPage(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * One organisation and purpose.
     *
     * @param handover where it is shown what the organisation sees
     * @param since "since Fri 19 Oct 2018, 10:30", blank where nobody asked
     * @param acts what can be recorded of it, each form begun with it
     */
    record Row(String organisation, String handover, String purpose, String state, String since, List<ActLink> acts) {}

    @GetMapping("/cases/{id}/consents")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        model.addAttribute("head", CaseHead.of(setting, new Names(here)));
        model.addAttribute(
                "rows",
                ConsentRow.list(setting, here.now()).stream()
                        .map(row -> row(row, setting, here))
                        .toList());
        model.addAttribute(
                "acts",
                ACTS.stream()
                        .filter(setting::isAllowed)
                        .map(act -> ActLink.of(act, setting))
                        .toList());
        return "cases/consents";
    }

    private static Row row(ConsentRow one, Setting setting, Here here) {
        return new Row(
                here.words().law(one.organisation().name()),
                "/cases/" + setting.state().id() + "/handover/"
                        + one.organisation().id().value(),
                one.purpose(),
                one.standing()
                        .map(standing -> here.words().of("consent-standing", standing.state()))
                        .orElseGet(() -> here.words().text("consent-standing.NEVER")),
                one.standing()
                        .map(standing ->
                                here.words().text("consents.since", here.words().moment(standing.since())))
                        .orElse(""),
                one.acts().stream()
                        .filter(setting::isAllowed)
                        .map(act -> ActLink.of(act, setting).with("consent=" + one.key()))
                        .toList());
    }
}
