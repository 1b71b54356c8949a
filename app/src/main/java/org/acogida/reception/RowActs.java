package org.acogida.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.acogida.casework.Submission;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.LoneChild;

/** The acts of a row. Every id follows from source and reference, so that a row brought again has no second effect. */
final class RowActs {
    private final ImportIds ids;

    RowActs(ImportIds ids) {
        this.ids = ids;
    }

    CaseId caseOf(Row row) {
        return new CaseId(ids.get("case", row.identity()));
    }

    HouseholdId householdOf(Row row) {
        return new HouseholdId(ids.get("household", row.family()));
    }

    UUID registrationId(Row row) {
        return ids.get("register", row.identity());
    }

    UUID fearId(Row row) {
        return ids.get("fear", row.identity());
    }

    UUID claimId(Row row) {
        return ids.get("claim", row.identity());
    }

    /** The registration among those of the household, as whether a child is without parent or guardian shows by who is with it. */
    Command.RegisterArrival register(Arrival arrival, Collection<Arrival> household) {
        List<Command.RegisterArrival> others = household.stream()
                .filter(other -> !other.equals(arrival))
                .map(this::register)
                .toList();
        return LoneChild.judge(register(arrival), others, arrival.day());
    }

    private Command.RegisterArrival register(Arrival arrival) {
        return new Command.RegisterArrival(
                householdOf(arrival.row()),
                arrival.enteredAt(),
                arrival.person(),
                arrival.circumstances(),
                arrival.role());
    }

    /** In the order in which they happened. */
    List<Submission> list(Arrival arrival, Collection<Arrival> household, ImportOrder order) {
        Row row = arrival.row();
        List<Submission> acts = new ArrayList<>();
        acts.add(act(row, order, registrationId(row), register(arrival, household), arrival.arrivedAt()));
        arrival.fear()
                .map(fear -> new Command.RecordFear(fear, ""))
                .ifPresent(fear -> acts.add(act(row, order, fearId(row), fear, arrival.arrivedAt())));
        arrival.claim()
                .ifPresent(claim -> acts.add(
                        act(row, order, claimId(row), new Command.FileClaim(claim.manner(), ""), claim.filedAt())));
        return acts;
    }

    private Submission act(Row row, ImportOrder order, UUID id, Command command, Instant at) {
        return Submission.now(id, caseOf(row), order.by(), order.office(), command)
                .occurred(at);
    }
}
