package org.acogida.web.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.RecordField;
import org.acogida.web.acts.ActForm;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Fault;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.RecordWords;
import org.jspecify.annotations.Nullable;

/**
 * A field that two officers corrected, each otherwise, side by side.
 *
 * @param theirs what is on record, as the other left it
 * @param was what it said before; blank where the other wrote nothing else since
 * @param mine what was typed
 * @param chosen which was chosen: THEIRS, MINE or nothing yet
 */
record Beside(
        String field,
        String label,
        String theirs,
        String was,
        String by,
        String when,
        String mine,
        String chosen,
        @Nullable Fault fault) {

    /** Those fields, with what stands in the form for each and what was last written of it. */
    static List<Beside> list(
            Set<RecordField> fields, FieldStory story, CaseState recorded, ActForm form, Filled filled) {
        return fields.stream()
                .map(field -> of(field, story, recorded, form, filled))
                .toList();
    }

    private static Beside of(RecordField field, FieldStory story, CaseState recorded, ActForm form, Filled filled) {
        Optional<FieldStory.Said> last = story.last(field);
        String name = Choices.CHOICE + field.name();
        return new Beside(
                field.name(),
                story.label(field),
                story.value(field, recorded),
                last.map(FieldStory.Said::was).orElse(""),
                last.map(FieldStory.Said::by).orElse(""),
                last.map(FieldStory.Said::recorded).orElse(""),
                typed(field, form, filled).orElseGet(story::nothing),
                filled.text(name),
                filled.findFault(name).orElse(null));
    }

    /** What was typed, as the page shows it. */
    private static Optional<String> typed(RecordField field, ActForm form, Filled filled) {
        List<String> asked = RecordWords.questions(field);
        String said = form.fields().stream()
                .filter(question -> asked.contains(question.wording()))
                .flatMap(question -> filled.values(question.name()).stream().map(value -> shown(question, value)))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
        return Optional.of(said).filter(text -> !text.isBlank());
    }

    private static String shown(Field question, String value) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value.strip());
    }
}
