package org.acogida.tablets;

import java.util.UUID;

/**
 * A packet as a tablet sends it: sealed to a key of the server and signed by the tablet.
 *
 * @param id a UUID of version 7, made before the first sending
 * @param seq its number among the tablet's, from 1
 * @param lease the lease it was made under, as the tablet says
 * @param key the id of the key it is sealed to
 * @param sealed base64url of the encapsulated key and the ciphertext
 * @param signature base64url of the tablet's signature, 64 bytes
 */
public record SentPacket(UUID id, long seq, String lease, String key, String sealed, String signature) {
    private static final String BEGIN = "acogida-packet-1\n";

    /** What it is sealed for: it opens in no other's place. */
    static String info(UUID id, UUID tablet, long seq) {
        return BEGIN + id + "\n" + tablet + "\n" + seq;
    }

    /** What the tablet signed. */
    String signed(UUID tablet) {
        return info(id, tablet, seq) + "\n" + lease + "\n" + key + "\n" + sealed;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
