package org.acogida.web.worklist;

import java.util.List;
import org.acogida.worklists.DueGroup;

/**
 * The rows of one heading.
 *
 * @param count how many there are in all, as the page writes numbers; blank where that is not told
 */
record WorkGroup(DueGroup group, String count, List<WorkRow> rows) {
    WorkGroup {
        rows = List.copyOf(rows);
    }

    /** The name style sheets know it by. */
    public String css() {
        return switch (group) {
            case OVERDUE -> "overdue";
            case TODAY, WEEK -> "soon";
            case LATER -> "due";
            case PAUSED -> "paused";
        };
    }
}
