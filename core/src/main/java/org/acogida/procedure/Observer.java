package org.acogida.procedure;

/** Who observed or helped: none of these decides. */
public enum Observer {
    UNHCR,
    LEGAL_AID,
    CHILD_PROTECTION,
    OTHER_AUTHORITY,
    OFFICER
}
