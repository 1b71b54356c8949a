package org.acogida.opening;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.casework.Relations;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.participants.Handover;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.OrganisationId;
import org.acogida.rulebook.Act;
import org.springframework.stereotype.Component;

/**
 * Opens files: every page, paper and route that shows a case reads it here, and nowhere else. Each opening and each refusal
 * is recorded, and each person read of is counted; what cannot be recorded is not opened. A file is looked for at every office, as
 * a representative or an emergency knows none; whether it is opened the access file says alone.
 */
@Component
public class CaseFiles {
    /** What whoever is told of it can record, whether or not the file is open to them; their forms show nothing of it. */
    public static final Set<Act> RECORDED_UNSEEN = Set.of(
            Act.RECORD_FEAR, Act.FILE_CLAIM, Act.RECORD_INCIDENT, Act.RECORD_OBSERVATION, Act.RECORD_NEED_DETAIL);

    private final Casework casework;
    private final Access access;
    private final Relations ways;
    private final Readings readings;
    private final Glasses glasses;
    private final Budgets budgets;
    private final ProcedureClock clock;

    CaseFiles(
            Casework casework,
            Access access,
            Relations ways,
            Readings readings,
            Glasses glasses,
            Budgets budgets,
            ProcedureClock clock) {
        this.casework = casework;
        this.access = access;
        this.ways = ways;
        this.clock = clock;
        this.readings = readings;
        this.glasses = glasses;
        this.budgets = budgets;
    }

    /** What an account wants of a file, and how it stands to it. */
    private record Wish(Officer officer, Use use, CaseFile file, Set<Relation> relations, Kind kind) {
        CaseId id() {
            return file.state().id();
        }
    }

    /**
     * Opens a file for something that the access file must allow.
     *
     * @throws ClosedFile if there is none, it is not open to this account, or the account has read as much as it may
     */
    public OpenedFile open(Officer officer, Use use, CaseId id) {
        Wish wish = wish(officer, use, id);
        Outcome outcome = outcome(wish);
        if (outcome == Outcome.OPENED) {
            return opened(wish);
        }
        readings.add(line(wish, Optional.empty(), outcome));
        throw outcome == Outcome.OVER_BUDGET
                ? new ClosedFile(id, budgets.again(officer.id(), wish.kind()))
                : new ClosedFile(ClosedFile.Why.NOT_RELATED, id);
    }

    /**
     * Opens a file to record something in it; where it stays closed, to record that alone.
     *
     * @throws ClosedFile if there is none, or the account may not record that in it
     */
    public ToRecord openToRecord(Officer officer, Use use, Act act, CaseId id) {
        if (!RECORDED_UNSEEN.contains(act)) {
            return new ToRecord(open(officer, use, id), true);
        }
        Wish wish = wish(officer, use, id);
        if (outcome(wish) == Outcome.OPENED) {
            return new ToRecord(opened(wish), true);
        }
        Operation operation = Operation.of(act);
        boolean may = access.may(officer.role(), operation, wish.relations());
        readings.add(new Reading(
                readings.now(),
                Reader.of(officer),
                operation.spelled(),
                Optional.empty(),
                Kind.PAGE,
                may ? Outcome.OPENED : Outcome.NOT_ALLOWED,
                Optional.of(id),
                0,
                false));
        if (!may) {
            throw new ClosedFile(ClosedFile.Why.NOT_RELATED, id);
        }
        return new ToRecord(OpenedFile.of(wish.file(), wish.relations(), Sight.OF_NOTHING), false);
    }

    private OpenedFile opened(Wish wish) {
        return OpenedFile.of(wish.file(), wish.relations(), new Sight(listSeen(wish.officer(), wish.relations())));
    }

    /** A partner sees of what partners may see what its organisation needs for what it gives. */
    private Set<String> listSeen(Officer officer, Set<Relation> relations) {
        return officer.role() == Role.PARTNER
                ? listSeenBy(new OrganisationId(officer.organisation()), relations)
                : access.listSeen(officer.role(), relations);
    }

    private Set<String> listSeenBy(OrganisationId organisation, Set<Relation> relations) {
        Set<String> seen = new HashSet<>(access.listSeen(Role.PARTNER, relations));
        seen.retainAll(Handover.listNeeded(organisation));
        return seen;
    }

    /** What of a file an organisation sees, or would, while the person's consent to it is live. */
    public OpenedFile asSeenBy(OrganisationId organisation, CaseFile file) {
        Set<Relation> consent = Set.of(Relation.CONSENT);
        return OpenedFile.of(file, consent, new Sight(listSeenBy(organisation, consent)));
    }

    private Wish wish(Officer officer, Use use, CaseId id) {
        readings.refuseUnrecorded();
        List<StoredEntry> history = Reach.whole(() -> casework.listHistory(id));
        CaseFile file = CaseFile.replay(id, history);
        if (!file.state().isRegistered()) {
            readings.add(Reading.of(
                    readings.now(),
                    Reader.of(officer),
                    use.spelled(),
                    Optional.empty(),
                    Kind.FILE,
                    Outcome.UNKNOWN,
                    id));
            throw new ClosedFile(ClosedFile.Why.UNKNOWN, id);
        }
        return new Wish(officer, use, file, relations(officer, file.state()), kind(officer, history));
    }

    /** How an account stands to a case now. */
    public Set<Relation> relations(Officer officer, CaseState state) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(ways.of(officer, state, clock.now()));
        if (access.mayEver(officer.role(), Use.BREAK_GLASS)
                && glasses.find(officer, state.id()).isPresent()) {
            relations.add(Relation.GLASS);
        }
        return relations;
    }

    /** Whoever registered somebody knows them already. */
    private static Kind kind(Officer officer, List<StoredEntry> history) {
        return history.getFirst().entry().by().value().equals(officer.id()) ? Kind.INTAKE : Kind.FILE;
    }

    /** Whether it is opened; if so, it is on record. */
    private Outcome outcome(Wish wish) {
        if (!access.may(wish.officer().role(), wish.use(), wish.relations())) {
            return Outcome.NOT_RELATED;
        }
        Reading line = line(wish, restsOn(wish), Outcome.OPENED);
        Charged charged = charge(wish, line);
        if (charged == Charged.FREE) {
            readings.add(line);
        }
        return charged == Charged.NO_ROOM ? Outcome.OVER_BUDGET : Outcome.OPENED;
    }

    private enum Charged {
        /** Counted, and on record by that. */
        COUNTED,
        /** Counted within the hour before. */
        FREE,
        NO_ROOM
    }

    private Charged charge(Wish wish, Reading line) {
        boolean[] counted = {false};
        boolean may = budgets.charge(wish.officer().id(), List.of(wish.kind()), List.of(wish.id()), (kind, id) -> {
                    counted[0] = true;
                    return line;
                })
                .containsKey(wish.id());
        if (!may) {
            return Charged.NO_ROOM;
        }
        return counted[0] ? Charged.COUNTED : Charged.FREE;
    }

    private Reading line(Wish wish, Optional<Relation> relation, Outcome outcome) {
        return Reading.of(
                readings.now(),
                Reader.of(wish.officer()),
                wish.use().spelled(),
                relation,
                wish.kind(),
                outcome,
                wish.id());
    }

    /** The nearest of the ways in which the account stands to the case that is enough. */
    private Optional<Relation> restsOn(Wish wish) {
        return wish.relations().stream()
                .sorted()
                .filter(relation -> access.may(wish.officer().role(), wish.use(), Set.of(relation)))
                .findFirst();
    }

    /** Of these cases those that the account's office was asked to take over; of each what whoever answers sees, and no name. */
    public List<OpenedFile> listIncoming(Officer officer, List<CaseId> ids) {
        List<OpenedFile> incoming = Reach.whole(() -> casework.listHistories(ids)).entrySet().stream()
                .map(history -> CaseFile.replay(history.getKey(), history.getValue()))
                .filter(file -> file.state().isRegistered())
                .map(file -> new Wish(
                        officer, Use.SEE_TRANSFERS, file, ways.of(officer, file.state(), clock.now()), Kind.LIST))
                .filter(wish -> wish.relations().contains(Relation.INCOMING)
                        && access.may(officer.role(), Use.SEE_TRANSFERS, wish.relations()))
                .map(this::opened)
                .toList();
        readings.list(officer, Use.SEE_TRANSFERS.spelled(), Kind.LIST, incoming.size());
        return incoming;
    }

    /**
     * The cases in which an account takes part now beside offices, in the order of their ids, after one and so many at most;
     * on record as a list.
     */
    public List<OpenedFile> listOwnParts(Officer officer, UUID after, int count) {
        readings.refuseUnrecorded();
        List<CaseId> ids = Reach.whole(() -> casework.listParts(officer, after, count));
        Map<CaseId, List<StoredEntry>> histories = Reach.whole(() -> casework.listHistories(ids));
        List<OpenedFile> parts = ids.stream()
                .map(id -> CaseFile.replay(id, histories.getOrDefault(id, List.of())))
                .filter(file -> file.state().isRegistered())
                .map(file -> new Wish(officer, Use.SEE_CASE, file, relations(officer, file.state()), Kind.LIST))
                .filter(wish -> access.may(officer.role(), Use.SEE_CASE, wish.relations()))
                .map(this::opened)
                .toList();
        readings.list(officer, Use.SEE_OWN_PARTS.spelled(), Kind.LIST, parts.size());
        return parts;
    }
}
