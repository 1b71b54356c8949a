package org.acogida.opening;

/** How much of a person in a list an account may see. */
public enum ListSight {
    /** The name. */
    NAMED,
    /** Initials, year of birth and office, and what is due: the file is open to the account, and it has not opened it. */
    INITIALS,
    /** Initials, year of birth and office, as the file is closed to the account. */
    MASKED,
    /** Nothing, as the account has seen as many people in an hour as it may. */
    HIDDEN;

    /** Whether the file is open to the account. */
    public boolean isOpen() {
        return this == NAMED || this == INITIALS;
    }

    /** What is shown of a name; {@code hidden} where nothing is. */
    public String show(String name, String hidden) {
        return switch (this) {
            case NAMED -> name;
            case INITIALS, MASKED -> MaskedName.of(name);
            case HIDDEN -> hidden;
        };
    }
}
