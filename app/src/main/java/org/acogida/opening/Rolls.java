package org.acogida.opening;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Access;
import org.acogida.access.CaseFields;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.casework.Casework;
import org.acogida.casework.Relations;
import org.acogida.clock.ProcedureClock;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Reads who stays at a site, for whoever runs it: of each no more than must be known to find them there. It counts against no
 * budget, as nobody is left behind for want of one, and is on record as one list of so many people.
 */
@Component
public class Rolls {
    private static final Set<String> TOLD = Set.of(
            CaseFields.of(CaseState.class, "id"),
            CaseFields.of(CaseState.class, "version"),
            CaseFields.of(CaseState.class, "household"),
            CaseFields.of(CaseState.class, "stays"),
            CaseFields.of(Person.class, "givenNames"),
            CaseFields.of(Person.class, "surnames"),
            CaseFields.of(Person.class, "birth"),
            CaseFields.of(Person.class, "needs"));

    private final Casework casework;
    private final Access access;
    private final Relations ways;
    private final OfficeReaches reaches;
    private final Readings readings;
    private final ProcedureClock clock;

    Rolls(
            Casework casework,
            Access access,
            Relations ways,
            OfficeReaches reaches,
            Readings readings,
            ProcedureClock clock) {
        this.casework = casework;
        this.access = access;
        this.ways = ways;
        this.reaches = reaches;
        this.readings = readings;
        this.clock = clock;
    }

    /** Whether an account may do that at a site which an office runs. */
    public boolean may(Officer officer, Use use, OfficeId house) {
        return access.may(officer.role(), use, reaches.relations(officer, house));
    }

    /** Refuses an account that may not do that at a site which an office runs. */
    public void refuse(Officer officer, Use use, OfficeId house) {
        if (!may(officer, use, house)) {
            throw new AccessDeniedException(use.spelled());
        }
    }

    /**
     * Reads of those who stay at a site which an office runs. Whoever was erased is missing.
     *
     * @throws AccessDeniedException if the account may not do that there
     * @throws ClosedFile if it cannot be recorded
     */
    public Map<CaseId, CaseState> take(Officer officer, Use use, OfficeId house, Collection<CaseId> people) {
        refuse(officer, use, house);
        readings.list(officer, use.spelled(), Kind.LIST, people.size());
        return read(officer, house, people);
    }

    /**
     * Reads of one who stays at a site which an office runs, by the paper that they showed; on record as a scan. Empty for whoever
     * was erased.
     *
     * @throws AccessDeniedException if the account may not do that there
     * @throws ClosedFile if it cannot be recorded
     */
    public Optional<CaseState> look(Officer officer, Use use, OfficeId house, CaseId id) {
        refuse(officer, use, house);
        readings.refuseUnrecorded();
        readings.add(Reading.of(
                readings.now(), Reader.of(officer), use.spelled(), Optional.empty(), Kind.SCAN, Outcome.OPENED, id));
        return Optional.ofNullable(read(officer, house, List.of(id)).get(id));
    }

    /** Puts on record that an account was told by a paper that its bearer does not stay at a site which an office runs. */
    public void turnAway(Officer officer, Use use, OfficeId house, CaseId id) {
        refuse(officer, use, house);
        readings.looked(officer, use.spelled(), id);
    }

    private Map<CaseId, CaseState> read(Officer officer, OfficeId house, Collection<CaseId> people) {
        Map<CaseId, List<StoredEntry>> histories = Reach.whole(() -> casework.listHistories(people));
        Map<CaseId, CaseState> told = new HashMap<>();
        histories.forEach((id, history) -> {
            CaseState state = CaseFile.replay(id, history).state();
            if (state.isRegistered()) {
                told.put(id, sight(officer, house, state).of(state));
            }
        });
        return told;
    }

    /** How one stands to the office that runs the site is how one stands to whoever stays there, for this alone. */
    private Sight sight(Officer officer, OfficeId house, CaseState state) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(ways.of(officer, state, clock.now()));
        relations.addAll(reaches.relations(officer, house));
        Set<String> seen = new HashSet<>(access.listSeen(officer.role(), relations));
        seen.retainAll(TOLD);
        return new Sight(seen);
    }
}
