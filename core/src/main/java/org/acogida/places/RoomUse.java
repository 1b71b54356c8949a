package org.acogida.places;

/** Whom a room is kept for. */
public enum RoomUse {
    ANY,
    FAMILY,
    WOMEN,
    MEN,
    CHILDREN,
    ACCESSIBLE,
    OUT_OF_USE
}
