package org.acogida.procedure;

/** How a person came and what they said they want; what a pathway is found from, beside the answer on fear. */
public record Circumstances(Wish wish, Entry entry, boolean validVisa, boolean unaccompanied, String crossing)
        implements Personal {
    private static final int LONGEST = 200;

    public Circumstances {
        if (crossing.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "crossing: " + crossing.length() + " letters are too many; at most " + LONGEST);
        }
    }

    /** What the person said they want. */
    public enum Wish {
        NONE_STATED,
        PROTECTION,
        STAY,
        TRANSIT,
        RETURN
    }

    /** Where the person stands: at the crossing, asking to enter, or in the country without having been admitted. */
    public enum Entry {
        AT_CROSSING,
        IRREGULAR
    }
}
