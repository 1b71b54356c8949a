package org.acogida.offices;

import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.rulebook.OfficeId;

/** Days on which an office was closed, by which act ("Acuerdo INM 15-03-2019"), and why. */
public record Closure(UUID id, OfficeId office, DayRange days, String act, Text reason) implements ClosureChange {
    public Closure {
        if (act.isBlank()) {
            throw new IllegalArgumentException("act: empty; cite the act that closed the office");
        }
    }
}
