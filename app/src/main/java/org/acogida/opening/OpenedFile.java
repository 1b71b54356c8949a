package org.acogida.opening;

import java.util.List;
import java.util.Set;
import org.acogida.access.Relation;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Entry;
import org.acogida.procedure.RegistrationItem;

/**
 * A file as the account that opened it sees it.
 *
 * @param relations how that account stands to the case
 * @param whole how the case stands, for what the law makes of it; nothing of it is shown
 * @param state the same without what is closed to the account
 * @param entries what happened, the first first, without what is closed
 * @param known what of the registration is on record, closed or not: that it is there, and not what it says
 */
public record OpenedFile(
        Set<Relation> relations,
        Sight sight,
        CaseState whole,
        CaseState state,
        List<StoredEntry> entries,
        Set<RegistrationItem> known) {
    public OpenedFile {
        relations = Set.copyOf(relations);
        entries = List.copyOf(entries);
        known = Set.copyOf(known);
    }

    /** The file of a case to which an account stands in these ways, and of which it sees so much. */
    public static OpenedFile of(CaseFile file, Set<Relation> relations, Sight sight) {
        return new OpenedFile(
                relations, sight, file.state(), sight.of(file.state()), sight.of(file.entries()), known(file));
    }

    private static Set<RegistrationItem> known(CaseFile file) {
        List<Entry> entries = file.entries().stream().map(StoredEntry::entry).toList();
        return file.state()
                .person()
                .map(person -> RegistrationItem.listKnown(person, entries))
                .orElse(Set.of());
    }

    /** What is shown of it. */
    public CaseFile file() {
        return new CaseFile(state, entries);
    }
}
