package org.acogida.attachments;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.acogida.keys.Aead;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.CaseId;

/**
 * What {@code attachment_part} holds of a file: a byte for the format, the number of the person's key in eight, and the
 * sealed bytes, which can be opened only as this file of this case.
 */
final class AttachmentPart {

    private static final byte FORMAT = 1;
    private static final int HEAD = 1 + Long.BYTES;

    private AttachmentPart() {}

    static byte[] seal(CaseId id, AttachmentId attachment, long number, byte[] content, PersonKeys keys) {
        byte[] sealed = Aead.seal(keys.get(number), place(id, attachment), content);
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(FORMAT)
                .putLong(number)
                .put(sealed)
                .array();
    }

    /** The bytes of a file; empty where the person's key was destroyed. */
    static Optional<byte[]> open(CaseId id, AttachmentId attachment, byte[] payload, PersonKeys keys) {
        if (payload[0] != FORMAT) {
            throw new IllegalArgumentException("attachment_part: not sealed, or in a format of a later version of the"
                    + " program; use the version that wrote it, or a later one");
        }
        return keys.find(ByteBuffer.wrap(payload).getLong(1))
                .map(key -> Aead.open(key, place(id, attachment), payload, HEAD, payload.length - HEAD));
    }

    /** Files in clear begin with their own marks, none of which is the format's. */
    static boolean isSealed(byte first) {
        return first == FORMAT;
    }

    private static byte[] place(CaseId id, AttachmentId attachment) {
        return Aead.place("attachment_part", id.value(), attachment.value());
    }
}
