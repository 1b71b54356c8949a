package org.acogida.calendar;

/** Whose day off it is: the country's, one authority's, or one office's. */
public enum Layer {
    COUNTRY,
    AUTHORITY,
    OFFICE
}
