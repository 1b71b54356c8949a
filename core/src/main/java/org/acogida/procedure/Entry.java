package org.acogida.procedure;

import java.time.Instant;
import java.util.List;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;

/** An event with what the law made of it: when it happened, where, by whom, under which law, and the clocks it moved. */
public record Entry(
        Event event, Instant occurredAt, LawId law, OfficeId office, OfficerId by, List<ClockChange> clocks) {
    public Entry {
        clocks = List.copyOf(clocks);
    }
}
