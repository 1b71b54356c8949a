package org.acogida.rulebook;

/** Whose act a clock awaits, or who caused a pause: the person, the authority, a court, or nobody (force majeure). */
public enum Party {
    PERSON,
    AUTHORITY,
    COURT,
    NOBODY
}
