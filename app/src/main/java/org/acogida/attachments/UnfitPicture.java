package org.acogida.attachments;

/** A picture that is not kept, and why. */
final class UnfitPicture extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnfitPicture(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
