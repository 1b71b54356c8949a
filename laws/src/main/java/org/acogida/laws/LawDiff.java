package org.acogida.laws;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.norm.Text;
import org.acogida.rulebook.Law;

/** What differs between two laws, entry by entry, in the order of a law file. */
public final class LawDiff {
    private static final Text NONE = new Text("—", "—");

    private LawDiff() {}

    /** The changes from one law to another; empty when they say the same. Names and dates of the laws count as changes. */
    public static List<LawChange> between(Law from, Law to) {
        Map<String, Map<String, Map<String, Text>>> before = LawEntries.of(from);
        Map<String, Map<String, Map<String, Text>>> after = LawEntries.of(to);
        List<LawChange> changes = new ArrayList<>();
        before.forEach((section, entries) -> compare(section, entries, after.getOrDefault(section, Map.of()), changes));
        return changes;
    }

    private static void compare(
            String section,
            Map<String, Map<String, Text>> before,
            Map<String, Map<String, Text>> after,
            List<LawChange> changes) {
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            Map<String, Text> old = before.get(id);
            Map<String, Text> now = after.get(id);
            if (old == null && now != null) {
                changes.add(new LawChange(section, id, LawChange.Kind.ADDED, fields(Map.of(), now)));
            } else if (old != null && now == null) {
                changes.add(new LawChange(section, id, LawChange.Kind.REMOVED, fields(old, Map.of())));
            } else if (old != null && now != null && !old.equals(now)) {
                changes.add(new LawChange(section, id, LawChange.Kind.CHANGED, fields(old, now)));
            }
        }
    }

    private static List<LawChange.Field> fields(Map<String, Text> old, Map<String, Text> now) {
        List<LawChange.Field> fields = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            LawChange.Field field =
                    new LawChange.Field(name, old.getOrDefault(name, NONE), now.getOrDefault(name, NONE));
            if (!field.before().equals(field.after())) {
                fields.add(field);
            }
        }
        return fields;
    }
}
