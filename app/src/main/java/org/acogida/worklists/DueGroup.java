package org.acogida.worklists;

/** How near the end of a task's time is, by the calendar of its office. */
public enum DueGroup {
    /** The time is over, or it was due at once. */
    OVERDUE,
    TODAY,
    /** After today, at most seven days on. */
    WEEK,
    LATER,
    /** Its clock does not run. */
    PAUSED
}
