package org.acogida.web.worklist;

import org.acogida.web.clocks.ClockWords.Told;
import org.acogida.worklists.DueGroup;
import org.jspecify.annotations.Nullable;

/**
 * One task as the worklist shows it.
 *
 * @param explained the address of the clock's explanation; null for what no clock counts
 * @param holder who works on it; blank for nobody
 * @param told its bar and time left; the bar is null for what no clock counts
 */
record WorkRow(
        DueGroup group,
        String caseId,
        String href,
        String person,
        String title,
        @Nullable String explained,
        Told told,
        boolean drawn,
        String pathway,
        String office,
        String holder) {}
