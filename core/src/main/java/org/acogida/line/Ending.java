package org.acogida.line;

/** Why a turn is taken back. */
public enum Ending {
    /** The group said that it no longer waits. */
    GROUP_LEFT,
    /** The group was counted twice. */
    COUNTED_TWICE,
    /** Given by mistake. */
    MISTAKE
}
