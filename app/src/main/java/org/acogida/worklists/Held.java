package org.acogida.worklists;

import java.util.List;

/**
 * Somebody who is held, or was handed over and not let go.
 *
 * @param limits what asks for the release, the first due first; never empty
 */
public record Held(HoldingGroup group, List<WorkItem> limits) {
    public Held {
        limits = List.copyOf(limits);
    }

    /** The one that protects most. */
    public WorkItem first() {
        return limits.getFirst();
    }
}
