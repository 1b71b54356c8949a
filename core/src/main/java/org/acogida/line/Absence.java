package org.acogida.line;

/** Why a call came to nothing. */
public enum Absence {
    /** Nobody came to the desk. */
    NOBODY_CAME,
    /** Who came is not the group that was counted. */
    OTHER_GROUP
}
