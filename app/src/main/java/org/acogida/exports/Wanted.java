package org.acogida.exports;

import java.time.Instant;
import java.util.Optional;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.WorkFilter;
import org.acogida.worklists.WorkItem;

/** The rows somebody asks for. */
public sealed interface Wanted {

    ListKind kind();

    Layout<?> layout();

    /** Tasks known at a moment. */
    record Tasks(WorkFilter filter, Instant now, Layout<WorkItem> layout) implements Wanted {
        @Override
        public ListKind kind() {
            return ListKind.WORKLIST;
        }
    }

    /** All cases, or those of an office. */
    record Cases(Optional<OfficeId> office, Layout<CaseSummary> layout) implements Wanted {
        @Override
        public ListKind kind() {
            return ListKind.CASES;
        }
    }
}
