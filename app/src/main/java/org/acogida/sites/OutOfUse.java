package org.acogida.sites;

/** Why nobody is given a bed. */
public enum OutOfUse {
    REPAIR,
    INSPECTION,
    CLEANING,
    /** Kept for somebody who may come: an ill person, a family in the night. */
    KEPT_FREE,
    TAKEN_AWAY
}
