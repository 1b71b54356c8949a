package org.acogida.web.acts;

import java.util.List;
import java.util.UUID;
import org.acogida.procedure.Command;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;

/** What happened although it should not have, and its answer. */
final class IncidentForms {
    private IncidentForms() {}

    static ActForm record(Setting setting) {
        return ActForm.of(
                Act.RECORD_INCIDENT,
                List.of(
                        Field.choice("incident", setting.choices("incident", Incident.Kind.class)),
                        Field.moment("happenedAt").must(),
                        Field.lines("text").must()),
                (filled, id) -> new Command.RecordIncident(
                        new IncidentId(id),
                        filled.constant("incident", Incident.Kind.class).orElseThrow(),
                        filled.momentNotAfter("happenedAt", setting.context().at()),
                        filled.text("text")));
    }

    static ActForm answer(Setting setting) {
        List<Choice> open = setting.state().listOpenIncidents().stream()
                .map(incident -> new Choice(
                        incident.id().toString(),
                        setting.words().of("incident", incident.kind()) + " · "
                                + setting.words().moment(incident.happenedAt())))
                .toList();
        return ActForm.of(
                Act.ANSWER_INCIDENT,
                List.of(
                        Field.choice("openIncident", open)
                                .preset(open.size() == 1 ? open.getFirst().value() : ""),
                        Field.lines("answer")),
                (filled, id) -> new Command.AnswerIncident(
                        new IncidentId(UUID.fromString(filled.text("openIncident"))), filled.text("answer")));
    }
}
