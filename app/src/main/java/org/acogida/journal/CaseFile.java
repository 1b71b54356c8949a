package org.acogida.journal;

import java.util.ArrayList;
import java.util.List;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;

/** A case as it stands, with all entries that made it. */
public record CaseFile(CaseState state, List<StoredEntry> entries) {
    public CaseFile {
        entries = List.copyOf(entries);
    }

    /** The case that these entries make; with none, a case of which nothing is known. */
    public static CaseFile replay(CaseId id, List<StoredEntry> entries) {
        return new CaseFile(
                CaseState.replay(id, entries.stream().map(StoredEntry::entry).toList()), entries);
    }

    /** The case that these entries make; there is at least one. */
    public static CaseFile replay(List<StoredEntry> entries) {
        return replay(entries.getFirst().caseId(), entries);
    }

    /** This case as it stood at an earlier version. */
    public CaseFile at(int version) {
        return replay(
                state.id(),
                entries.stream().filter(entry -> entry.version() <= version).toList());
    }

    /** The number of the person's key; 0 where nothing is known of the case. */
    public long key() {
        return entries.isEmpty() ? 0 : entries.getFirst().key();
    }

    /** This case after further entries. */
    public CaseFile with(CaseState after, List<StoredEntry> further) {
        List<StoredEntry> all = new ArrayList<>(entries);
        all.addAll(further);
        return new CaseFile(after, all);
    }
}
