package org.acogida.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a person's record that came to say something else.
 *
 * @param before what it said until then; empty where it said nothing
 * @param place of the entry that changed it, from 0
 */
public record FieldChange(RecordField field, Optional<Object> before, Optional<Object> after, int place) {

    /** All there were in a case, the first first; those of one entry in the order of the fields. */
    public static List<FieldChange> list(CaseId id, List<Entry> entries) {
        List<FieldChange> changes = new ArrayList<>();
        Map<RecordField, Object> said = new EnumMap<>(RecordField.class);
        CaseState state = CaseState.empty(id);
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            state = state.evolve(entry);
            for (RecordField field : RecordField.values()) {
                Optional<Object> was = Optional.ofNullable(said.get(field));
                Optional<Object> is = field.owner() == Event.ProfileRecorded.class
                        ? field.findTold(entry.event()).or(() -> was)
                        : field.find(state);
                if (!was.equals(is)) {
                    changes.add(new FieldChange(field, was, is, place));
                    is.ifPresentOrElse(value -> said.put(field, value), () -> said.remove(field));
                }
            }
        }
        return changes;
    }
}
