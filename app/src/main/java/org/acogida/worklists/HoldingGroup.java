package org.acogida.worklists;

/** How near the release of somebody who is held is; whoever stands first must be let go first. */
public enum HoldingGroup {
    /** A child, or somebody who may be one: no station is for them, whatever time is left. */
    CHILD,
    /** A limit is over, or the law knows no holding of this person. */
    OVERDUE,
    /** Within 24 hours. */
    DAY,
    /** After that, within seven days of 24 hours. */
    WEEK,
    LATER,
    /** No clock of theirs runs. */
    PAUSED
}
