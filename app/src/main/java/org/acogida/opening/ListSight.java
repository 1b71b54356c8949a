package org.acogida.opening;

/** How much of a person in a list an account may see. */
public enum ListSight {
    /** The name. */
    NAMED,
    /** Initials, year of birth and office, as the file is closed to the account. */
    MASKED,
    /** Nothing, as the account has seen as many people in an hour as it may. */
    HIDDEN
}
