package org.acogida.line;

/** What lets a group be called before its place; {@code laws/common/turns.yaml} says by which source. */
public enum Need {
    URGENT_PROTECTION,
    TORTURE_OR_TRAUMA,
    WOMAN_AT_RISK,
    CHILD,
    WITHOUT_SUPPORT,
    URGENT_MEDICAL
}
