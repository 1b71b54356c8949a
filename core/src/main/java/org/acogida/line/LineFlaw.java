package org.acogida.line;

/** Why something cannot happen in the line as it stands. */
public enum LineFlaw {
    UNKNOWN_TURN,
    /** That turn, slip or emergency is recorded already. */
    KNOWN,
    /** A slip of that day and number was given to another group. */
    NUMBER_TAKEN,
    /** A slip of a day so long ago that its day or year is taken for mistyped. */
    TOO_OLD,
    NOT_WAITING,
    NOT_CALLED,
    NOT_ASIDE,
    OVER,
    /** The desk has another turn: say first what became of it. */
    DESK_BUSY,
    /** Another is next; whoever calls this one says why. */
    NOT_NEXT,
    UNKNOWN_EMERGENCY
}
