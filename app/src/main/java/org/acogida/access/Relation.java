package org.acogida.access;

import org.acogida.rulebook.OfficeId;

/** How an officer stands to a case. */
public enum Relation {
    /** The case was registered at the officer's office, or there is no case yet. */
    OWN_OFFICE,
    OTHER_OFFICE;

    public static Relation between(Officer officer, OfficeId caseOffice) {
        return officer.office().equals(caseOffice.value()) ? OWN_OFFICE : OTHER_OFFICE;
    }
}
