package org.acogida.participants;

import org.acogida.norm.Text;
import org.acogida.procedure.OrganisationId;

/** An organisation that supports people. It has a kind of support and no country: no state can be one. */
public record Organisation(OrganisationId id, Kind kind, Text name) {

    /** What it gives people. */
    public enum Kind {
        UNHCR,
        CHILD_PROTECTION,
        SHELTER,
        LEGAL_AID,
        OMBUDSMAN
    }
}
