package org.acogida.statistics;

/** What is counted, in the month in which it happened. */
public enum Measure {
    /** Persons registered. */
    ARRIVALS,
    /** Claims filed; not what is added to one that stands. */
    CLAIMS,
    /** Decisions on claims; not those on reviews, nor on a loss of protection. */
    DECISIONS
}
