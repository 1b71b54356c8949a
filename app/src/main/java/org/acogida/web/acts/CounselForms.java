package org.acogida.web.acts;

import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Command;
import org.acogida.procedure.CounselAccess;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Languages;

/** Legal counsel of whoever is held. */
final class CounselForms {
    private CounselForms() {}

    static ActForm record(Setting setting) {
        Languages languages = new Languages(setting.words());
        return new ActForm(
                Act.RECORD_COUNSEL,
                List.of(
                        Field.choice("counsel", setting.choices("counsel", CounselAccess.class)),
                        Field.moment("happenedAt").must(),
                        Field.text("counselMinutes"),
                        Field.text("language"),
                        Field.lines("words").labelled("counselWords")),
                (filled, id) -> readMinutes(filled)
                        .map(minutes -> new Command.RecordCounsel(
                                filled.constant("counsel", CounselAccess.class).orElseThrow(),
                                filled.momentNotAfter(
                                        "happenedAt", setting.context().at()),
                                minutes,
                                filled.is("language")
                                        ? languages.read(filled, "language").orElse("")
                                        : "",
                                filled.text("words"))));
    }

    /** Nothing typed is no minute; empty, with a fault, where it is no number of them. */
    private static Optional<Integer> readMinutes(Filled filled) {
        if (filled.text("counselMinutes").isBlank()) {
            return Optional.of(0);
        }
        Optional<Integer> minutes = Optional.of(filled.text("counselMinutes"))
                .filter(typed -> typed.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= Command.RecordCounsel.LONGEST);
        if (minutes.isEmpty()) {
            filled.fault("counselMinutes", "fault.number", 0, Command.RecordCounsel.LONGEST);
        }
        return minutes;
    }
}
