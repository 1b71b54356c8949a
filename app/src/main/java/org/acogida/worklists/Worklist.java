package org.acogida.worklists;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is due, the most urgent first; what a law to come will ask appears on its first day. */
public class Worklist {

    /** The longest page, in rows. */
    public static final int LONGEST_PAGE = 100;

    /** One page of the tasks known at that moment; {@code after} is the cursor of the page before. */
    public Page<WorkItem> list(WorkFilter filter, Instant now, Optional<String> after, int size) {
        throw new UnsupportedOperationException();
    }

    /** How many there are of each group, whatever group the filter names; every group is present. */
    public Map<DueGroup, Long> count(WorkFilter filter, Instant now) {
        throw new UnsupportedOperationException();
    }
}
