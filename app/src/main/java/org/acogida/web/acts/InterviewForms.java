package org.acogida.web.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.InterviewHeld;
import org.acogida.procedure.Observer;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Languages;

/** The interview, and what others observe. */
final class InterviewForms {
    private InterviewForms() {}

    static ActForm summon(Setting setting) {
        return new ActForm(
                Act.SUMMON_INTERVIEW,
                List.of(Field.moment("interviewAt").must(), Field.text("place").must(), Field.lines("note")),
                (filled, id) -> interviewAt(filled, setting)
                        .map(at -> new Command.SummonInterview(at, filled.text("place"), filled.text("note"))));
    }

    /** When the interview is to be; empty, with a fault, where nobody summoned now, or then, could still come. */
    private static Optional<Instant> interviewAt(Filled filled, Setting setting) {
        Instant summoned = filled.moment("occurredAt").orElse(setting.context().at());
        Optional<Instant> interview = filled.moment("interviewAt");
        if (interview.filter(summoned::isBefore).isEmpty()) {
            filled.fault("interviewAt", "fault.order", setting.words().moment(summoned));
        }
        return interview;
    }

    static ActForm hold(Setting setting) {
        Optional<Person> person = setting.state().person();
        Languages languages = new Languages(setting.words());
        return ActForm.of(
                Act.HOLD_INTERVIEW,
                List.of(
                        Field.text("language")
                                .must()
                                .preset(person.map(languages::first).orElse("")),
                        Field.text("interpreter"),
                        Field.text("interviewer").must(),
                        Field.choice("interviewerSex", setting.choices("sex", Person.Sex.class)),
                        Field.text("lawyer"),
                        Field.text("guardian"),
                        Field.lines("minutes").must()),
                (filled, id) -> new Command.HoldInterview(details(filled, languages)));
    }

    private static InterviewHeld.Details details(Filled filled, Languages languages) {
        return new InterviewHeld.Details(
                languages.read(filled, "language").orElse(""),
                filled.text("interpreter"),
                filled.text("interviewer"),
                filled.constant("interviewerSex", Person.Sex.class).orElseThrow(),
                filled.text("lawyer"),
                filled.text("guardian"),
                filled.text("minutes"));
    }

    /** Recorded, and never a decision. */
    static ActForm observation(Setting setting) {
        return ActForm.of(
                Act.RECORD_OBSERVATION,
                List.of(
                        Field.choice("observer", setting.choices("observer", Observer.class))
                                .preset(Observer.UNHCR.name()),
                        Field.lines("text").must()),
                (filled, id) -> new Command.RecordObservation(
                        filled.constant("observer", Observer.class).orElseThrow(), filled.text("text")));
    }
}
