package org.acogida.reception;

/** A file that cannot be read as arrivals at all; nothing of it was done. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FileRefused(Fault fault) {
        super(fault.key());
        this.fault = fault;
    }

    FileRefused(String key, Object... arguments) {
        this(Fault.of(key, arguments));
    }

    public Fault fault() {
        return fault;
    }
}
