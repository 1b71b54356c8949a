package org.acogida.rulebook;

/** What the law attaches to a clock's end. None acts by itself: each raises a task that a person answers. */
public enum Consequence {
    NONE,
    ALARM,
    DOCUMENT_DUE,
    RELEASE_DUE,
    /** A person's reasoned act may close the right, never the clock alone. */
    RIGHT_MAY_LAPSE,
    SILENCE_DENIES,
    SILENCE_GRANTS,
    SILENCE_IS_NO_OPINION
}
