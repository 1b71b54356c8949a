package org.acogida.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.acogida.keys.Aead;

/** An officer's secret as the database keeps it: sealed for the officer, so that none opens as another's. */
final class SealedSecret {

    private SealedSecret() {}

    static byte[] seal(SecretKey key, UUID officer, byte[] secret) {
        return Aead.seal(key, place(officer), secret);
    }

    /** Throws where it was sealed under another key, for another officer, or changed. */
    static byte[] open(SecretKey key, UUID officer, byte[] kept) throws GeneralSecurityException {
        try {
            return Aead.open(key, place(officer), kept);
        } catch (Aead.ForgedException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static byte[] place(UUID officer) {
        return ("second-factor|" + officer).getBytes(StandardCharsets.US_ASCII);
    }
}
