package org.acogida.sites;

/** Why a change of a site is not made. */
public enum SiteFlaw {
    /** A room of that name is in that unit. */
    ROOM_TWICE,
    /** More beds than stand in a room. */
    TOO_MANY_BEDS,
    /** No bed of the room has one of these numbers. */
    NO_SUCH_BED,
    /** Somebody stays there, or has a reservation. */
    PEOPLE_THERE,
    /** The site is shut. */
    SHUT
}
