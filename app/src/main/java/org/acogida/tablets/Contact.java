package org.acogida.tablets;

import java.time.Instant;
import java.util.UUID;

/**
 * That a tablet is in reach, as it signs it.
 *
 * @param told the server's time that it was told last: whoever sends the same once more says nothing new
 * @param unsent how many packets it still has
 * @param signature base64url of what its key signed
 */
public record Contact(Instant told, int unsent, String signature) {
    String signed(UUID tablet) {
        return "acogida-contact-1\n" + tablet + "\n" + told.toEpochMilli() + "\n" + unsent;
    }
}
