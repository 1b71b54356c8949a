package org.acogida.procedure;

/**
 * How a person came and what they said they want; what a pathway is found from, beside the answer on fear.
 *
 * @param unaccompanied a child without parent or guardian
 * @param caresForChild whether a child depends on the person on the way, so that nothing may part them
 */
public record Circumstances(
        Wish wish, Entry entry, boolean validVisa, boolean unaccompanied, boolean caresForChild, String crossing)
        implements Personal {
    /** The longest name of a crossing, in characters. */
    public static final int LONGEST = 200;

    public Circumstances {
        if (crossing.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "crossing: " + crossing.length() + " letters are too many; at most " + LONGEST);
        }
    }

    /** The same of a person on whom a child depends. */
    public Circumstances caringForChild(boolean cares) {
        return new Circumstances(wish, entry, validVisa, unaccompanied, caresForChild || cares, crossing);
    }

    /** The same of a child who is without parent or guardian, where that is so. */
    public Circumstances unaccompaniedIf(boolean alone) {
        return new Circumstances(wish, entry, validVisa, unaccompanied || alone, caresForChild, crossing);
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
