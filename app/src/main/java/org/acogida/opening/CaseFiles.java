package org.acogida.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.casework.Casework;
import org.acogida.casework.Relations;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.springframework.stereotype.Component;

/** Opens files: every page, paper and route that shows a case reads it here, and nowhere else. */
@Component
public class CaseFiles {
    private final Casework casework;
    private final Access access;
    private final ProcedureClock clock;

    CaseFiles(Casework casework, Access access, ProcedureClock clock) {
        this.casework = casework;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens a file for something that the access file must allow.
     *
     * @throws ClosedFile if there is none, or it is not open to this account
     */
    public OpenedFile open(Officer officer, Use use, CaseId id) {
        CaseFile file = CaseFile.replay(id, casework.listHistory(id));
        if (!file.state().isRegistered()) {
            throw new ClosedFile(ClosedFile.Why.UNKNOWN);
        }
        return open(officer, use, file).orElseThrow(() -> new ClosedFile(ClosedFile.Why.NOT_RELATED));
    }

    private Optional<OpenedFile> open(Officer officer, Use use, CaseFile file) {
        Set<Relation> relations = relations(officer, file.state());
        return access.may(officer.role(), use, relations)
                ? Optional.of(OpenedFile.of(file, relations, new Sight(access.listSeen(officer.role(), relations))))
                : Optional.empty();
    }

    /** The cases in which an account takes part now beside offices, in the order of their ids, after one and so many at most. */
    public List<OpenedFile> listOwnParts(Officer officer, UUID after, int count) {
        List<CaseId> ids = casework.listParts(officer, after, count);
        Map<CaseId, List<StoredEntry>> histories = casework.listHistories(ids);
        return ids.stream()
                .filter(histories::containsKey)
                .flatMap(id -> open(officer, Use.SEE_CASE, CaseFile.replay(histories.get(id))).stream())
                .toList();
    }

    /** How an account stands to a case now. */
    public Set<Relation> relations(Officer officer, CaseState state) {
        return Relations.of(officer, state, clock.now());
    }
}
