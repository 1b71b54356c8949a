package org.acogida.line;

/** Who came to a medical emergency. */
public enum Helper {
    AMBULANCE,
    SITE_DOCTOR,
    RED_CROSS,
    CIVIL_PROTECTION,
    /** The group took the person to a hospital itself. */
    OWN_WAY,
    /** On looking there was none. */
    NO_EMERGENCY
}
