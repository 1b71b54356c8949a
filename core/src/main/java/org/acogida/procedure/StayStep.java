package org.acogida.procedure;

/** What happens in a stay. */
public enum StayStep {
    /** A bed is kept for somebody who is expected. */
    RESERVED,
    /** They came, and have a bed. */
    ARRIVED,
    /** They are there and have no bed: nobody checked them in, or there was none. A fact, whatever is full. */
    FOUND,
    /** They sleep in another bed of the site. */
    MOVED,
    /** They are out with leave, and mean to be back. */
    WENT_ON_LEAVE,
    /** They were not there, and nobody knew of it. */
    ABSENCE_NOTICED,
    CAME_BACK,
    LEFT,
    /** The bed is no longer kept: nobody came. */
    LAPSED;

    /** Whether a bed is given by it. */
    public boolean takesBed() {
        return this == RESERVED || this == ARRIVED || this == MOVED;
    }
}
