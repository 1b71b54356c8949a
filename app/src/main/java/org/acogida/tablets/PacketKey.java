package org.acogida.tablets;

import java.util.Base64;

/**
 * The public half of a key that packets are sealed to.
 *
 * @param point of P-256, not compressed: 65 bytes in base64url
 */
public record PacketKey(String id, String point) {
    static PacketKey of(String id, byte[] point) {
        return new PacketKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(point));
    }
}
