package org.acogida.laws;

import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.RetentionPlan;

/** A retention file that was read: what it says, or every fault of it. */
public record RetentionReading(Optional<RetentionPlan> plan, List<LawFault> faults) {
    public RetentionReading {
        faults = List.copyOf(faults);
    }
}
