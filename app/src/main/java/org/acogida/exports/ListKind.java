package org.acogida.exports;

/** Which list it is. */
public enum ListKind {
    /** One row for each task. */
    WORKLIST,
    /** One row for each case. */
    CASES
}
