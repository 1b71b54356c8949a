package org.acogida.opening;

/** Thrown where a file is not opened; says nothing of a person. */
public final class ClosedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    ClosedFile(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Why a file stays closed. */
    public enum Why {
        /** Nobody is registered under that id, or nobody can read it any more. */
        UNKNOWN,
        /** There is a file, and the access file does not open it to this account. */
        NOT_RELATED
    }
}
