package org.acogida.opening;

import java.util.List;
import java.util.Set;
import org.acogida.access.Relation;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseState;

/**
 * A file as the account that opened it may read it.
 *
 * @param relations how that account stands to the case
 */
public record OpenedFile(CaseFile file, Set<Relation> relations) {
    public OpenedFile {
        relations = Set.copyOf(relations);
    }

    public CaseState state() {
        return file.state();
    }

    public List<StoredEntry> entries() {
        return file.entries();
    }
}
