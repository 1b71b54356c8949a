package org.acogida.casework;

/** What a change of closures does to a running clock; those with {@link #mustBeConfirmed} need somebody's word. */
public enum Effect {
    /** Somebody held could be held for longer. */
    HOLDING_LASTS_LONGER(true),
    /** What an authority owes is due later. */
    AUTHORITY_GAINS(true),
    /** A person's time would become shorter; it is not, the later date stays. */
    PERSON_KEEPS(true),
    PERSON_GAINS(false),
    /** What an authority owes is due sooner. */
    AUTHORITY_LOSES(false);

    private final boolean confirmed;

    Effect(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public boolean mustBeConfirmed() {
        return confirmed;
    }
}
