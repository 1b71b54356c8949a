package org.acogida.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * One signature line of a note.
 *
 * @param name who says to have made it
 * @param keyId of the key it was made with
 * @param bytes what the key's type says
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never changed
public record NoteSignature(String name, int keyId, byte[] bytes) {

    static final String DASH = "\u2014 ";

    private static final int ID = 4;

    /** Reads a line without its end; empty for what is none. */
    static Optional<NoteSignature> find(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            return Optional.empty();
        }
        return Base64Text.read(parts[1])
                .filter(coded -> coded.length > ID)
                .map(coded -> new NoteSignature(
                        parts[0], ByteBuffer.wrap(coded).getInt(), Arrays.copyOfRange(coded, ID, coded.length)));
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        byte[] coded =
                ByteBuffer.allocate(ID + bytes.length).putInt(keyId).put(bytes).array();
        return DASH + name + " " + Base64Text.write(coded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
