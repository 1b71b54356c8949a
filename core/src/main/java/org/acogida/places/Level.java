package org.acogida.places;

/** By what a site is measured: as it should be, or as it may be while many come at once. */
public enum Level {
    NORMAL,
    EMERGENCY
}
