package org.acogida.reception;

import java.util.Optional;

/** A file that cannot be read as arrivals at all; nothing of it was done. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final transient Optional<ForeignHeader> header;

    FileRefused(Fault fault, Optional<ForeignHeader> header) {
        super(fault.key());
        this.fault = fault;
        this.header = header;
    }

    FileRefused(Fault fault) {
        this(fault, Optional.empty());
    }

    FileRefused(String key, Object... arguments) {
        this(Fault.of(key, arguments));
    }

    public Fault fault() {
        return fault;
    }

    /** The file's columns, where it is refused only because it is not known what they are. */
    public Optional<ForeignHeader> header() {
        return header;
    }
}
