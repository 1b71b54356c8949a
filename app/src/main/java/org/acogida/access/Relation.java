package org.acogida.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which an account stands to a case; it may stand to one in several ways, or in none. */
public enum Relation {
    /** The case was registered at the account's office, or there is no case yet. */
    OWN,
    /** The account's office takes part in the procedure of the office at which the case was registered. */
    PART,
    /** The account's office was asked to take the case over, and has not answered. */
    INCOMING,
    /** The case was given to the account to work on. */
    ASSIGNED,
    /** Interprets one session with the person, while it lasts. */
    SESSION,
    /** Represents the person in law, named by them. */
    NAMED,
    /** Guardian of the child whose case it is. */
    WARD,
    /** Belongs to a partner to whom the person's consent is live. */
    CONSENT,
    /** Opened for one hour, with a reason that somebody else judges afterwards. */
    GLASS;

    static Optional<Relation> find(String spelled) {
        return Arrays.stream(values())
                .filter(relation -> relation.spelled().equals(spelled))
                .findFirst();
    }

    /** As the access file writes it. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }
}
