package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.FieldChange;
import org.acogida.procedure.RecordField;
import org.acogida.web.Here;
import org.acogida.web.acts.Setting;
import org.acogida.web.people.RecordWords;

/** What each field of somebody's record ever said, as far as it is open to whoever reads it. */
final class FieldStory {
    private final Setting setting;
    private final Here here;
    private final RecordWords words;
    private final EventWords events;
    private final Function<UUID, String> officers;
    private final List<FieldChange> changes;

    FieldStory(Setting setting, Here here, Officers officers) {
        this.setting = setting;
        this.here = here;
        this.words = new RecordWords(here.words());
        this.officers = id -> officers.find(id)
                .map(Officer::displayName)
                .orElseGet(() -> here.words().text("officer.unknown"));
        this.events = new EventWords(here, this.officers);
        this.changes = FieldChange.list(
                setting.state().id(),
                setting.history().stream().map(StoredEntry::entry).toList());
    }

    /**
     * A value that a field came to have.
     *
     * @param was what it said until then
     * @param what the event that changed it, in a sentence
     * @param occurred when that happened
     * @param recorded when it was written down, by the real clock
     */
    record Said(
            String field,
            String label,
            String value,
            String was,
            String what,
            String by,
            String occurred,
            String recorded) {}

    /**
     * A field, its last value first.
     *
     * @param closed whether it is closed to whoever reads; then nothing of it is told
     */
    record Line(String label, boolean closed, List<Said> said) {
        Line {
            said = List.copyOf(said);
        }
    }

    /** Every field there is. */
    List<Line> lines() {
        return Arrays.stream(RecordField.values()).map(this::line).toList();
    }

    private Line line(RecordField field) {
        if (!sees(field)) {
            return new Line(words.label(field), true, List.of());
        }
        List<Said> said = new ArrayList<>();
        changes.stream().filter(change -> change.field() == field).forEach(change -> said.addFirst(said(change)));
        return new Line(words.label(field), false, said);
    }

    /** What was changed after one version of the case and not after another, the first first. */
    List<Said> between(int since, int until) {
        return changes.stream()
                .filter(change -> sees(change.field()))
                .filter(change ->
                        stored(change).version() > since && stored(change).version() <= until)
                .map(this::said)
                .toList();
    }

    /** The last value that a field came to have. */
    Optional<Said> last(RecordField field) {
        return changes.reversed().stream()
                .filter(change -> change.field() == field)
                .findFirst()
                .map(this::said);
    }

    String label(RecordField field) {
        return words.label(field);
    }

    /** What a field says as the case stood at some time. */
    String value(RecordField field, CaseState then) {
        return words.value(field, field.find(then));
    }

    /** How a field is shown that says nothing. */
    String nothing() {
        return here.words().text("record-field.nothing");
    }

    private boolean sees(RecordField field) {
        return setting.sees(field.owner(), field.component());
    }

    private StoredEntry stored(FieldChange change) {
        return setting.history().get(change.place());
    }

    private Said said(FieldChange change) {
        StoredEntry stored = stored(change);
        return new Said(
                change.field().name(),
                words.label(change.field()),
                words.value(change.field(), change.after()),
                words.value(change.field(), change.before()),
                events.tell(stored.entry()).what(),
                officers.apply(stored.entry().by().value()),
                here.words().moment(stored.entry().occurredAt()),
                here.words().moment(stored.recordedAt()));
    }
}
