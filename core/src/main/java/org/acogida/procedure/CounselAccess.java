package org.acogida.procedure;

/** Whether somebody who is held had legal counsel, or what stood in the way. */
public enum CounselAccess {
    CAME,
    TELEPHONED,
    ASKED_FOR,
    REFUSED_ENTRY;

    /** Whether person and counsel spoke. */
    public boolean isReceived() {
        return this == CAME || this == TELEPHONED;
    }
}
