package org.acogida.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.acogida.casework.Submission;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;

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

    /** In the order in which they happened. */
    List<Submission> list(Arrival arrival, ImportOrder order) {
        Row row = arrival.row();
        List<Submission> acts = new ArrayList<>();
        Command registration = new Command.RegisterArrival(
                householdOf(row), arrival.enteredAt(), arrival.person(), arrival.circumstances(), arrival.role());
        acts.add(act(row, order, registrationId(row), registration, arrival.arrivedAt()));
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
