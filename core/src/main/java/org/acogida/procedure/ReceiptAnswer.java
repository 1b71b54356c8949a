package org.acogida.procedure;

/** Whether a person who is to be returned holds the receipt of a registration, which may not have reached the server yet. */
public enum ReceiptAnswer {
    NO,
    /** Then the filing is restored from it, and nobody is returned before. */
    YES,
    /** Then nobody is returned before it is asked. */
    NOT_ASKED
}
