package org.acogida.reception;

/** In which order a file writes the parts of its days, where the year does not come first. */
public enum DateOrder {
    /** As in 19/10/2018. */
    DAY_FIRST,
    /** As in 10/19/2018. */
    MONTH_FIRST
}
