package org.acogida.web.cases;

import java.util.List;

/**
 * One entry of the timeline.
 *
 * @param by who did it
 * @param at the hour it happened, at the office
 * @param recorded when it was written down, by the real clock
 * @param law the law it was done under, by title
 * @param clocks what it did to clocks, a sentence each
 */
record TimelineEntry(
        int version,
        Told told,
        String by,
        String at,
        String recorded,
        String law,
        String lawId,
        String article,
        List<String> clocks) {
    TimelineEntry {
        clocks = List.copyOf(clocks);
    }

    /** The entries of one day, the last first. */
    record Day(String day, List<TimelineEntry> entries) {
        Day {
            entries = List.copyOf(entries);
        }
    }
}
