package org.acogida.participants;

import java.util.Locale;
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
        OMBUDSMAN;

        /** As the shipped files write it. */
        public String spelled() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
