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

    /** The same with the event told in another way, as for somebody who may not know all of it. */
    public Entry with(Event told) {
        return new Entry(told, occurredAt, law, office, by, clocks);
    }
}
