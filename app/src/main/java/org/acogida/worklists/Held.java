package org.acogida.worklists;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is held, or was handed over and not let go.
 *
 * @param limits what asks for the release, the first due first; never empty
 * @param offers the names of what the law offers in place of holding, by the law of the last act
 * @param counsel the clock that runs until they have legal counsel; empty once they had it
 */
public record Held(HoldingGroup group, List<WorkItem> limits, List<String> offers, Optional<WorkItem> counsel) {
    public Held {
        limits = List.copyOf(limits);
        offers = List.copyOf(offers);
    }

    /** The one that protects most. */
    public WorkItem first() {
        return limits.getFirst();
    }
}
