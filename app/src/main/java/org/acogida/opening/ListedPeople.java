package org.acogida.opening;

import java.util.Collection;
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
 * Says of whom in a list an account may see the name: of those whom it registered itself, whose case another gave to it, or
 * whose file it opened within the hour. Of the others it sees initials, and of no more people in an hour than it may. The list
 * is put on record.
 */
@Component
public class ListedPeople {
    /** Of how many people a page tells at most. */
    public static final int LONGEST_PAGE = 20;

    /** What a line of a list tells of a case; where any of it is closed, nobody is named. */
    private static final List<String> LISTED = List.of(
            CaseFields.of(Person.class, "givenNames"),
            CaseFields.of(Person.class, "surnames"),
            CaseFields.of(Person.class, "birth"),
            CaseFields.of(Person.class, "nationality"),
            CaseFields.of(CaseState.class, "pathway"),
            CaseFields.of(CaseState.class, "claim"),
            CaseFields.of(CaseState.class, "held"));

    /** Where there is no room for a name, there may be for initials. */
    private static final List<Kind> IN_LISTS = List.of(Kind.NAME, Kind.INITIALS);

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

    /** Somebody in a list, by the office of the case and whether the account works on it. */
    public record Listed(CaseId caseId, OfficeId office, boolean assigned) {}

    /** How much an account sees of each. */
    public Map<CaseId, ListSight> look(Officer officer, Use use, List<Listed> people) {
        readings.refuseUnrecorded();
        Map<CaseId, Listed> byCase = new HashMap<>();
        people.forEach(one -> byCase.putIfAbsent(one.caseId(), one));
        Set<CaseId> own = new HashSet<>(listOwnIntake(officer, byCase.keySet()));
        own.addAll(listGiven(
                officer,
                byCase.values().stream()
                        .filter(Listed::assigned)
                        .map(Listed::caseId)
                        .toList()));
        List<CaseId> others = people.stream()
                .map(Listed::caseId)
                .distinct()
                .filter(id -> !own.contains(id))
                .toList();
        Map<CaseId, Kind> charged = charge(officer, use, IN_LISTS, others);
        Map<CaseId, ListSight> sights = new HashMap<>();
        byCase.forEach((id, one) -> sights.put(
                id,
                sight(officer, one, own.contains(id) ? Optional.of(Kind.NAME) : Optional.ofNullable(charged.get(id)))));
        long seen = sights.values().stream()
                .filter(sight -> sight != ListSight.HIDDEN)
                .count();
        readings.list(officer, use.spelled(), Kind.LIST, seen);
        if (charged.size() < others.size()) {
            readings.overBudget(officer, use.spelled());
        }
        return sights;
    }

    /**
     * How much an account that opened a file sees of the family that is told of in it: as much as if it had opened the file of
     * each, which is counted so; initials, where it may open no more.
     */
    public Map<CaseId, ListSight> lookAtFamily(Officer officer, Use use, List<Listed> family) {
        Set<CaseId> own =
                listOwnIntake(officer, family.stream().map(Listed::caseId).collect(Collectors.toSet()));
        List<CaseId> others = family.stream()
                .map(Listed::caseId)
                .filter(id -> !own.contains(id))
                .toList();
        Map<CaseId, Kind> charged = charge(officer, use, List.of(Kind.FILE), others);
        Map<CaseId, ListSight> sights = new HashMap<>();
        family.forEach(one -> sights.put(
                one.caseId(),
                sight(
                        officer,
                        one,
                        own.contains(one.caseId()) || charged.containsKey(one.caseId())
                                ? Optional.of(Kind.NAME)
                                : Optional.of(Kind.INITIALS))));
        return sights;
    }

    private Map<CaseId, Kind> charge(Officer officer, Use use, List<Kind> kinds, List<CaseId> people) {
        Reader reader = Reader.of(officer);
        return budgets.charge(
                officer.id(),
                kinds,
                people,
                (kind, id) ->
                        Reading.of(readings.now(), reader, use.spelled(), Optional.empty(), kind, Outcome.OPENED, id));
    }

    private ListSight sight(Officer officer, Listed one, Optional<Kind> counted) {
        if (counted.isEmpty()) {
            return ListSight.HIDDEN;
        }
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(reaches.relations(officer, one.office()));
        if (one.assigned()) {
            relations.add(Relation.ASSIGNED);
        }
        boolean open = access.may(officer.role(), Use.SEE_CASE, relations)
                && LISTED.stream().allMatch(field -> access.sees(officer.role(), field, relations));
        if (!open) {
            return ListSight.MASKED;
        }
        return counted.get() == Kind.INITIALS ? ListSight.INITIALS : ListSight.NAMED;
    }

    private Set<CaseId> listOwnIntake(Officer officer, Set<CaseId> cases) {
        return listAmong("""
                select case_id from event where case_id = any (:cases) and version = 1 and officer = :officer
                """, officer, cases);
    }

    /** Of the cases that an account works on those that another gave to it: whoever takes one is told no name by that. */
    private Set<CaseId> listGiven(Officer officer, Collection<CaseId> cases) {
        return listAmong("""
                select case_id from (
                    select distinct on (case_id) case_id, officer from event
                    where case_id = any (:cases) and kind = 'case-assigned' order by case_id, version desc) last_given
                where officer <> :officer
                """, officer, cases);
    }

    private Set<CaseId> listAmong(String statement, Officer officer, Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return database
                .sql(statement)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("officer", officer.id())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
