package org.acogida.access;

/** What an officer is there for; each page and act names the roles it is open to. */
public enum Role {
    RECEPTION,
    PROTECTION,
    STATION,
    SUPERVISOR,
    LEGAL;

    /** The name Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
