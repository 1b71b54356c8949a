package org.acogida.seal;

import java.util.Optional;
import java.util.stream.Stream;

/** What an Ed25519 key signs, with its byte in C2SP {@code signed-note}. */
public enum KeyType {
    /** The text of a note: what a journal signs. */
    NOTE(1),
    /** A checkpoint with the moment at which a witness saw it: C2SP {@code tlog-cosignature}. */
    COSIGNATURE(4);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<KeyType> find(byte code) {
        return Stream.of(values()).filter(type -> type.code == code).findFirst();
    }
}
