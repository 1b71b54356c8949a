package org.acogida.access;

import java.util.EnumSet;
import java.util.Set;

/** What an account is there for; the access file says what is open to each. */
public enum Role {
    RECEPTION,
    PROTECTION,
    STATION,
    SUPERVISOR,
    LEGAL,
    /** Interprets sessions. */
    INTERPRETER,
    /** Represents persons in law who named them. */
    REPRESENTATIVE,
    /** Guardian of children. */
    GUARDIAN,
    /** Works for a partner to whom persons gave their consent: UNHCR, child protection, a shelter, legal aid. */
    PARTNER,
    /** Sees who read what, and nobody's file. */
    AUDITOR;

    /** Those who work at an office of the procedure. */
    public static Set<Role> listOfOffices() {
        return EnumSet.range(RECEPTION, LEGAL);
    }

    /** Whether it works at an office of the procedure. */
    public boolean isOfOffice() {
        return listOfOffices().contains(this);
    }

    /** The name Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
