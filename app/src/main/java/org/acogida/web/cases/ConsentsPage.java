package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.access.CaseFields;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.journal.StoredEntry;
import org.acogida.participants.Organisation;
import org.acogida.participants.Organisations;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ConsentStanding;
import org.acogida.procedure.Event.ConsentRefused;
import org.acogida.procedure.Event.ParticipantAdmitted;
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
     * @param since "since Fri 19 Oct 2018, 10:30", blank where nobody asked
     */
    record Row(String organisation, String purpose, String state, String since) {}

    @GetMapping("/cases/{id}/consents")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        model.addAttribute("head", CaseHead.of(setting, new Names(here)));
        model.addAttribute("rows", isOpen(setting) ? rows(setting, here) : List.of());
        model.addAttribute(
                "acts",
                ACTS.stream()
                        .filter(setting::isAllowed)
                        .map(act -> ActLink.of(act, setting))
                        .toList());
        return "cases/consents";
    }

    /** Whoever sees but a part of it would take for never asked what is closed to them. */
    private static boolean isOpen(Setting setting) {
        return Stream.of(
                        CaseFields.of(ConsentRefused.class),
                        CaseFields.of(ParticipantAdmitted.class, "organisation"),
                        CaseFields.of(ParticipantAdmitted.class, "consent"),
                        CaseFields.of(CaseState.class, "participations"))
                .allMatch(setting.opened().sight());
    }

    private static List<Row> rows(Setting setting, Here here) {
        List<ConsentStanding> standings = ConsentStanding.list(
                setting.state(),
                setting.history().stream().map(StoredEntry::entry).toList(),
                here.now());
        List<Row> rows = new ArrayList<>();
        for (Organisation organisation : Organisations.list()) {
            List<Row> asked = standings.stream()
                    .filter(one -> one.organisation().equals(organisation.id()))
                    .map(one -> row(one, organisation, here))
                    .toList();
            rows.addAll(asked);
            if (asked.isEmpty()) {
                rows.add(new Row(
                        here.words().law(organisation.name()), "", here.words().text("consent-standing.NEVER"), ""));
            }
        }
        return rows;
    }

    private static Row row(ConsentStanding one, Organisation organisation, Here here) {
        return new Row(
                here.words().law(organisation.name()),
                one.purpose(),
                here.words().of("consent-standing", one.state()),
                here.words().text("consents.since", here.words().moment(one.since())));
    }
}
