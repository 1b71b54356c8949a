package org.acogida.worklists;

import java.util.List;

/**
 * Somebody who is held, or was handed over and not let go.
 *
 * @param limits what asks for the release, the first due first; never empty
 * @param offers the names of what the law offers in place of holding, by the law of the last act
 */
public record Held(HoldingGroup group, List<WorkItem> limits, List<String> offers) {
    public Held {
        limits = List.copyOf(limits);
        offers = List.copyOf(offers);
    }

    /** The one that protects most. */
    public WorkItem first() {
        return limits.getFirst();
    }
}
