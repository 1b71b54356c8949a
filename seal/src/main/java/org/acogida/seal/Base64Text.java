package org.acogida.seal;

import java.util.Base64;
import java.util.Optional;

/** Bytes as base64 (RFC 4648, section 4); one text only for the same bytes, so that no change of the text goes unseen. */
final class Base64Text {

    private Base64Text() {}

    static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes; empty for what is not written just so. */
    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A hash; empty for anything else. */
    static Optional<byte[]> readHash(String text) {
        return read(text).filter(bytes -> bytes.length == TreeHash.SIZE);
    }
}
