package org.acogida.reception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Role;
import org.acogida.reception.ArrivalReader.Read;
import org.acogida.reception.RowAnswer.What;
import org.acogida.worklists.CaseList;

/** Does one household: those on record are compared, the others registered together or not at all. */
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

    /** One answer for each member, in their order. */
    List<RowAnswer> take(Household asRead) {
        Household household = asRead.checked(hasOtherHead(asRead));
        Map<Long, RowAnswer> answers = new HashMap<>();
        List<Arrival> unknown = new ArrayList<>();
        for (Read member : household.members()) {
            List<StoredEntry> history = member.arrival()
                    .map(a -> casework.listHistory(acts.caseOf(a.row())))
                    .orElse(List.of());
            if (!member.faults().isEmpty()) {
                answers.put(member.row().line(), answer(member.row(), What.REFUSED, member.faults()));
            } else if (history.isEmpty()) {
                unknown.add(member.arrival().orElseThrow());
            } else {
                List<Fault> differences = Differences.find(member.arrival().orElseThrow(), acts, history);
                What what = differences.isEmpty() ? What.KNOWN : What.CHANGED;
                answers.put(member.row().line(), answer(member.row(), what, differences));
            }
        }
        register(unknown, household).forEach(answer -> answers.put(answer.line(), answer));
        return household.members().stream()
                .map(member -> answers.get(member.row().line()))
                .toList();
    }

    private boolean hasOtherHead(Household household) {
        if (!household.isFamily()) {
            return false;
        }
        Set<CaseId> own = household.members().stream()
                .map(member -> acts.caseOf(member.row()))
                .collect(Collectors.toSet());
        return cases
                .listHousehold(acts.householdOf(household.members().getFirst().row()))
                .stream()
                .anyMatch(known -> known.role() == Role.HEAD && !own.contains(known.id()));
    }

    private List<RowAnswer> register(List<Arrival> unknown, Household household) {
        if (household.hasFaults()) {
            Fault because = Fault.of("household.held-back", household.linesAtFault());
            return answers(unknown, What.HELD_BACK, List.of(because));
        }
        if (order.trial() || unknown.isEmpty()) {
            return answers(unknown, What.ADDED, List.of());
        }
        List<Arrival> family = household.arrivals();
        List<Arrival> headFirst = unknown.stream()
                .map(arrival -> arrival.among(family))
                .sorted(Comparator.comparing(Arrival::role))
                .toList();
        List<Submission> submissions = headFirst.stream()
                .flatMap(arrival -> acts.list(arrival, order).stream())
                .toList();
        Map<CaseId, List<Answer>> byCase =
                casework.submitTogether(submissions).stream().collect(Collectors.groupingBy(Answer::caseId));
        return unknown.stream()
                .map(arrival -> answer(arrival.row(), byCase.getOrDefault(acts.caseOf(arrival.row()), List.of())))
                .toList();
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

    private static List<RowAnswer> answers(List<Arrival> arrivals, What what, List<Fault> faults) {
        return arrivals.stream()
                .map(arrival -> answer(arrival.row(), what, faults))
                .toList();
    }

    private static RowAnswer answer(Row row, What what, List<Fault> faults) {
        return new RowAnswer(row.line(), row.get(Column.REF), what, faults);
    }
}
