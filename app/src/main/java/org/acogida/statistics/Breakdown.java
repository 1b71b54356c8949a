package org.acogida.statistics;

/** By what a count is divided. */
public enum Breakdown {
    /** The pathway found last. */
    PATHWAY,
    NATIONALITY,
    /** Sex, and whether the person was surely a child or an adult on the day. */
    SEX_AND_AGE
}
