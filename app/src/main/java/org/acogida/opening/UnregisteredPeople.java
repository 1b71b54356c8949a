package org.acogida.opening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.springframework.stereotype.Component;

/**
 * Lets an account read what was taken down of people who are not registered yet, by the ids that their cases will have: on record, and
 * counted as if it had opened the file of each (safety R4).
 */
@Component
public class UnregisteredPeople {
    private final Readings readings;
    private final Budgets budgets;

    UnregisteredPeople(Readings readings, Budgets budgets) {
        this.readings = readings;
        this.budgets = budgets;
    }

    /**
     * Counts all of them.
     *
     * @param own whether the account took them down itself
     * @throws ClosedFile if the account has read of as many people as it may, or it cannot be recorded
     */
    public void open(Officer officer, String operation, Collection<CaseId> people, boolean own) {
        readings.refuseUnrecorded();
        Kind counted = own ? Kind.INTAKE : Kind.FILE;
        Reader reader = Reader.of(officer);
        int may = budgets.charge(
                        officer.id(),
                        List.of(counted),
                        people,
                        (kind, id) -> Reading.of(
                                readings.now(), reader, operation, Optional.empty(), kind, Outcome.OPENED, id))
                .size();
        if (may < people.stream().distinct().count()) {
            CaseId first = people.iterator().next();
            readings.add(Reading.of(
                    readings.now(), reader, operation, Optional.empty(), counted, Outcome.OVER_BUDGET, first));
            throw new ClosedFile(first, budgets.again(officer.id(), counted));
        }
    }
}
