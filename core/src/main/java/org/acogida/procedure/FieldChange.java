package org.acogida.procedure;

import java.util.ArrayList;
import java.util.List;
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
        CaseState before = CaseState.empty(id);
        for (int place = 0; place < entries.size(); place++) {
            CaseState after = before.evolve(entries.get(place));
            for (RecordField field : RecordField.values()) {
                Optional<Object> was = field.find(before);
                Optional<Object> is = field.find(after);
                if (!was.equals(is)) {
                    changes.add(new FieldChange(field, was, is, place));
                }
            }
            before = after;
        }
        return changes;
    }
}
