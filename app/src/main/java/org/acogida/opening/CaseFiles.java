package org.acogida.opening;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.casework.Casework;
import org.acogida.casework.Relations;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.springframework.stereotype.Component;

/**
 * Opens files: every page, paper and route that shows a case reads it here, and nowhere else. Each opening and each refusal
 * is recorded; what cannot be recorded is not opened.
 */
@Component
public class CaseFiles {
    private final Casework casework;
    private final Access access;
    private final Readings readings;
    private final Glasses glasses;

    CaseFiles(Casework casework, Access access, Readings readings, Glasses glasses) {
        this.casework = casework;
        this.access = access;
        this.readings = readings;
        this.glasses = glasses;
    }

    /**
     * Opens a file for something that the access file must allow.
     *
     * @throws ClosedFile if there is none, or it is not open to this account
     */
    public OpenedFile open(Officer officer, Use use, CaseId id) {
        readings.refuseUnrecorded();
        List<StoredEntry> history = casework.listHistory(id);
        CaseFile file = CaseFile.replay(id, history);
        if (!file.state().isRegistered()) {
            record(officer, use, Optional.empty(), Kind.FILE, Outcome.UNKNOWN, id);
            throw new ClosedFile(ClosedFile.Why.UNKNOWN, id);
        }
        Set<Relation> relations = relations(officer, file);
        Kind kind = kind(officer, history);
        if (!access.may(officer.role(), use, relations)) {
            record(officer, use, Optional.empty(), kind, Outcome.NOT_RELATED, id);
            throw new ClosedFile(ClosedFile.Why.NOT_RELATED, id);
        }
        record(officer, use, restsOn(officer, use, relations), kind, Outcome.OPENED, id);
        return new OpenedFile(file, relations);
    }

    private Set<Relation> relations(Officer officer, CaseFile file) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(Relations.of(officer, file.state()));
        if (access.mayEver(officer.role(), Use.BREAK_GLASS)
                && glasses.find(officer, file.state().id()).isPresent()) {
            relations.add(Relation.GLASS);
        }
        return relations;
    }

    /** Whoever registered somebody knows them already. */
    private static Kind kind(Officer officer, List<StoredEntry> history) {
        return history.getFirst().entry().by().value().equals(officer.id()) ? Kind.INTAKE : Kind.FILE;
    }

    /** The nearest of the ways in which the account stands to the case that is enough. */
    private Optional<Relation> restsOn(Officer officer, Use use, Set<Relation> relations) {
        return relations.stream()
                .sorted()
                .filter(relation -> access.may(officer.role(), use, Set.of(relation)))
                .findFirst();
    }

    private void record(Officer officer, Use use, Optional<Relation> relation, Kind kind, Outcome outcome, CaseId id) {
        readings.add(Reading.of(readings.now(), Reader.of(officer), use.spelled(), relation, kind, outcome, id));
    }
}
