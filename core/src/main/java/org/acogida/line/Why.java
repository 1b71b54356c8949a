package org.acogida.line;

/** Why a turn is called. Each but {@link #IN_ORDER} may go before others, and says so in the log. */
public enum Why {
    /** It is the first of all who wait. */
    IN_ORDER(false),
    /** A medical emergency. */
    EMERGENCY(false),
    /** A need of the closed list. */
    NEED(false),
    /** It was called before in vain, and is called again near its place. */
    PUT_BACK(false),
    /** It was at a desk when that closed on an earlier day. */
    LEFT_AT_DESK(false),
    /** By hand: others of the group were called with another turn. */
    WITH_RELATIVES(true),
    /** By hand: the desk called or counted wrongly before. */
    ERROR_MENDED(true),
    /** By hand: a court or authority ordered it. */
    ORDERED(true),
    /** By hand: it was called from the list on paper while the program was away. */
    ON_PAPER(true);

    private final boolean byHand;

    Why(boolean byHand) {
        this.byHand = byHand;
    }

    /** Whether an officer chose the turn, rather than the order of the line. */
    public boolean isByHand() {
        return byHand;
    }
}
