package org.acogida.laws;

import java.util.List;
import org.acogida.norm.Text;

/**
 * What became of one entry between two laws.
 *
 * @param section as in a law file, {@code clocks}; {@code law} for what stands at its top
 * @param entry the entry's name; empty at the top
 * @param fields the fields that differ, named as in a law file; all those of an entry added or removed
 */
public record LawChange(String section, String entry, Kind kind, List<Field> fields) {
    public LawChange {
        fields = List.copyOf(fields);
    }

    /** Whether the entry is new, gone or different. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A field before and after; an absent one is a dash. */
    public record Field(String name, Text before, Text after) {}
}
