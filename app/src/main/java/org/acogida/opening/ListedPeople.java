package org.acogida.opening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Access;
import org.acogida.access.CaseFields;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.access.Relation;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of whom in a list an account may see the name: of those whose file is open to it, of the others no more than a mask,
 * and of no more people in an hour than its budget of names. The list is put on record. Whom the account registered itself
 * is not counted, nor whose case was given to it.
 */
@Component
public class ListedPeople {
    /** What a line of a list tells of a case; where any of it is closed, nobody is named. */
    private static final List<String> LISTED = List.of(
            CaseFields.of(Person.class, "givenNames"),
            CaseFields.of(Person.class, "surnames"),
            CaseFields.of(Person.class, "birth"),
            CaseFields.of(Person.class, "nationality"),
            CaseFields.of(CaseState.class, "pathway"),
            CaseFields.of(CaseState.class, "claim"),
            CaseFields.of(CaseState.class, "held"));

    private final JdbcClient database;
    private final Access access;
    private final OfficeReaches reaches;
    private final Readings readings;
    private final Budgets budgets;

    ListedPeople(JdbcClient database, Access access, OfficeReaches reaches, Readings readings, Budgets budgets) {
        this.database = database;
        this.access = access;
        this.reaches = reaches;
        this.readings = readings;
        this.budgets = budgets;
    }

    /** Somebody in a list, by the office of the case and whether it was given to the account. */
    public record Listed(CaseId caseId, OfficeId office, boolean assigned) {}

    /** How much an account sees of each. */
    public Map<CaseId, ListSight> look(Officer officer, Use use, List<Listed> people) {
        readings.refuseUnrecorded();
        Map<CaseId, Listed> byCase = new HashMap<>();
        people.forEach(one -> byCase.putIfAbsent(one.caseId(), one));
        Set<CaseId> own = new HashSet<>(listOwnIntake(officer, byCase.keySet()));
        byCase.values().stream().filter(Listed::assigned).map(Listed::caseId).forEach(own::add);
        List<CaseId> others = people.stream()
                .map(Listed::caseId)
                .distinct()
                .filter(id -> !own.contains(id))
                .toList();
        Reader reader = Reader.of(officer);
        Set<CaseId> may = budgets.charge(
                officer.id(),
                Kind.NAME,
                others,
                id -> Reading.of(
                        readings.now(), reader, use.spelled(), Optional.empty(), Kind.NAME, Outcome.OPENED, id));
        Map<CaseId, ListSight> sights = new HashMap<>();
        byCase.forEach((id, one) -> sights.put(id, sight(officer, one, own.contains(id) || may.contains(id))));
        long seen = sights.values().stream()
                .filter(sight -> sight != ListSight.HIDDEN)
                .count();
        readings.list(officer, use.spelled(), Kind.LIST, seen);
        if (may.size() < others.size()) {
            readings.overBudget(officer, use.spelled());
        }
        return sights;
    }

    private ListSight sight(Officer officer, Listed one, boolean counted) {
        if (!counted) {
            return ListSight.HIDDEN;
        }
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(reaches.relations(officer, one.office()));
        if (one.assigned()) {
            relations.add(Relation.ASSIGNED);
        }
        boolean open = access.may(officer.role(), Use.SEE_CASE, relations)
                && LISTED.stream().allMatch(field -> access.sees(officer.role(), field, relations));
        return open ? ListSight.NAMED : ListSight.MASKED;
    }

    private Set<CaseId> listOwnIntake(Officer officer, Set<CaseId> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = new ArrayList<>();
        cases.forEach(id -> ids.add(id.value()));
        return database
                .sql("select case_id from event where case_id = any (:cases) and version = 1 and officer = :officer")
                .param("cases", ids.toArray(UUID[]::new))
                .param("officer", officer.id())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
