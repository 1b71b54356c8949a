package org.acogida.rulebook;

import java.util.Set;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/**
 * What a new law does to clocks that run under an earlier one: from its first day, those named are also judged by its
 * clock {@code judgedBy}, counted from the same start, and the earlier of both dates holds.
 */
public record Transition(Set<ClockName> running, ClockName judgedBy, Text reason, Citation source) {
    public Transition {
        running = Set.copyOf(running);
    }
}
