package org.acogida.offices;

import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.rulebook.OfficeId;

/** Days of a closure on which the office is open after all, by which act, and why. */
public record Withdrawal(UUID id, UUID closure, OfficeId office, DayRange days, String act, Text reason)
        implements ClosureChange {
    public Withdrawal {
        if (act.isBlank()) {
            throw new IllegalArgumentException("act: empty; cite the act that takes the closure back");
        }
    }
}
