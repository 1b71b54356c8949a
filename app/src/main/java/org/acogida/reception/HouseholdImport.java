package org.acogida.reception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.reception.ArrivalReader.Read;
import org.acogida.reception.RowAnswer.What;
import org.acogida.worklists.CaseList;

/**
 * Does households: those on record are compared, the others registered, each household together or not at all. Several
 * share one transaction; where one of them cannot be done, each has its own.
 */
final class HouseholdImport {
    private final Casework casework;
    private final CaseList cases;
    private final RowActs acts;
    private final ImportOrder order;

    HouseholdImport(Casework casework, CaseList cases, RowActs acts, ImportOrder order) {
        this.casework = casework;
        this.cases = cases;
        this.acts = acts;
        this.order = order;
    }

    /** A household as far as it is answered without doing anything; {@code unknown}: who is to be registered. */
    private record Looked(Household household, Map<Long, RowAnswer> answers, List<Arrival> unknown) {}

    /** One answer for each member of each, in their order. */
    List<RowAnswer> take(List<Household> households) {
        List<Looked> looked = look(households);
        Map<CaseId, List<Answer>> done = register(looked.stream()
                .filter(of -> !of.household().hasFaults() && !order.trial())
                .map(this::submissions)
                .filter(submissions -> !submissions.isEmpty())
                .toList());
        return looked.stream().flatMap(of -> answers(of, done).stream()).toList();
    }

    private List<Looked> look(List<Household> households) {
        List<Row> rows = households.stream()
                .flatMap(household -> household.members().stream())
                .map(Read::row)
                .toList();
        Map<CaseId, List<StoredEntry>> histories =
                casework.listHistories(rows.stream().map(acts::caseOf).toList());
        Map<HouseholdId, List<CaseId>> heads = cases.listHeads(rows.stream()
                .filter(row -> row.has(Column.HOUSEHOLD))
                .map(acts::householdOf)
                .distinct()
                .toList());
        return households.stream()
                .map(household -> look(household.checked(hasOtherHead(household, heads)), histories))
                .toList();
    }

    private boolean hasOtherHead(Household household, Map<HouseholdId, List<CaseId>> heads) {
        if (!household.isFamily()) {
            return false;
        }
        Set<CaseId> own = household.members().stream()
                .map(member -> acts.caseOf(member.row()))
                .collect(Collectors.toSet());
        return heads
                .getOrDefault(acts.householdOf(household.members().getFirst().row()), List.of())
                .stream()
                .anyMatch(head -> !own.contains(head));
    }

    private Looked look(Household household, Map<CaseId, List<StoredEntry>> histories) {
        Map<Long, RowAnswer> answers = new HashMap<>();
        List<Arrival> unknown = new ArrayList<>();
        for (Read member : household.members()) {
            List<StoredEntry> history = histories.getOrDefault(acts.caseOf(member.row()), List.of());
            if (!member.faults().isEmpty()) {
                answers.put(member.row().line(), answer(member.row(), What.REFUSED, member.faults()));
            } else if (history.isEmpty()) {
                unknown.add(member.arrival().orElseThrow());
            } else {
                List<Fault> differences =
                        Differences.find(member.arrival().orElseThrow(), household.arrivals(), acts, history);
                What what = differences.isEmpty() ? What.KNOWN : What.CHANGED;
                answers.put(member.row().line(), answer(member.row(), what, differences));
            }
        }
        return new Looked(household, answers, unknown);
    }

    /** The head's first, as others' acts may rest on it. */
    private List<Submission> submissions(Looked of) {
        List<Arrival> family = of.household().arrivals();
        return of.unknown().stream()
                .sorted(Comparator.comparing(Arrival::role))
                .flatMap(arrival -> acts.list(arrival, family, order).stream())
                .toList();
    }

    private Map<CaseId, List<Answer>> register(List<List<Submission>> households) {
        if (households.isEmpty()) {
            return Map.of();
        }
        List<Answer> together = casework.submitTogether(
                households.stream().flatMap(List::stream).toList());
        boolean done = together.stream().allMatch(Answer.Done.class::isInstance);
        Stream<Answer> answers = done
                ? together.stream()
                : households.stream().flatMap(household -> casework.submitTogether(household).stream());
        return answers.collect(Collectors.groupingBy(Answer::caseId));
    }

    private List<RowAnswer> answers(Looked of, Map<CaseId, List<Answer>> done) {
        for (Arrival arrival : of.unknown()) {
            of.answers().put(arrival.row().line(), answer(arrival.row(), of.household(), done));
        }
        return of.household().members().stream()
                .map(member -> of.answers().get(member.row().line()))
                .toList();
    }

    private RowAnswer answer(Row row, Household household, Map<CaseId, List<Answer>> done) {
        if (household.hasFaults()) {
            return answer(row, What.HELD_BACK, List.of(Fault.of("household.held-back", household.linesAtFault())));
        }
        return order.trial()
                ? answer(row, What.ADDED, List.of())
                : answer(row, done.getOrDefault(acts.caseOf(row), List.of()));
    }

    private static RowAnswer answer(Row row, List<Answer> answers) {
        List<Fault> faults = answers.stream()
                .flatMap(answer -> fault(answer).stream())
                .distinct()
                .toList();
        boolean heldBack = answers.stream().anyMatch(Answer.HeldBack.class::isInstance);
        boolean before = answers.stream().allMatch(answer -> answer instanceof Answer.Done done && done.replayed());
        if (!faults.isEmpty()) {
            return answer(row, What.REFUSED, faults);
        }
        if (heldBack) {
            return answer(row, What.HELD_BACK, List.of(Fault.of("household.held-back-all")));
        }
        return answer(row, before ? What.KNOWN : What.ADDED, List.of());
    }

    private static List<Fault> fault(Answer answer) {
        return switch (answer) {
            case Answer.Done _, Answer.HeldBack _ -> List.of();
            case Answer.Conflict _ -> List.of(Fault.of("row.at-once"));
            case Answer.NotAllowed _ -> throw new FileRefused("order.not-allowed");
            case Answer.Refused refused ->
                throw new IllegalStateException(
                        "a fact was refused: " + refused.why().act());
            case Answer.Invalid invalid -> List.of(new Fault("", "", invalid.key(), invalid.arguments()));
        };
    }

    private static RowAnswer answer(Row row, What what, List<Fault> faults) {
        return new RowAnswer(row.line(), row.get(Column.REF), what, faults, row.written());
    }
}
