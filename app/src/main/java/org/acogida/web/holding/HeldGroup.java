package org.acogida.web.holding;

import java.util.List;
import org.acogida.worklists.HoldingGroup;

/**
 * The rows of one heading.
 *
 * @param count how many there are in all, as the page writes numbers
 */
record HeldGroup(HoldingGroup group, String count, List<HeldRow> rows) {
    HeldGroup {
        rows = List.copyOf(rows);
    }

    /** Whether an announced rule and the statute differ for somebody here. */
    boolean isApart() {
        return rows.stream().anyMatch(row -> !row.limits().conflict().isEmpty());
    }

    /** The name style sheets know it by. */
    public String css() {
        return switch (group) {
            case CHILD, OVERDUE -> "overdue";
            case DAY, WEEK -> "soon";
            case LATER -> "due";
            case PAUSED -> "paused";
        };
    }
}
