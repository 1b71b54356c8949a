package org.acogida.sealing;

/** Why the journal cannot be sealed: something is not as the seal left it, or its key is not there. Tells of no person. */
public final class SealFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** There are checkpoints, and the key that signed them is not in the folder of keys. */
        KEY_LOST,
        /** The key in the folder of keys is not the one that signed the checkpoints. */
        OTHER_KEY,
        /** What the last checkpoint tells does not fit the sealed entries. */
        SEAL_CHANGED,
        /** Read a second time, entries were not the same: nothing was signed. */
        READ_TWICE,
        /** Something else failed; the log says what. */
        UNFORESEEN
    }

    private final Kind kind;

    SealFault(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
