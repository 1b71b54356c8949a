package org.acogida.tablets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what was sealed to a public key by RFC 9180: base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one
 * message without further authenticated data. A sealed text is the encapsulated key of 65 bytes and the ciphertext.
 */
final class Hpke {
    /** How many bytes of a sealed text are the encapsulated key: a point of P-256, not compressed. */
    static final int ENCAPSULATED = 65;

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] VERSION = ascii("HPKE-v1");

    /** "HPKE", then the numbers of key encapsulation, key derivation and cipher (RFC 9180, 7). */
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0, 0x10, 0, 1, 0, 2};

    private Hpke() {}

    /** What was sealed for that purpose; empty where it was not sealed to this key, not for that, or was changed. */
    static Optional<byte[]> open(PrivateKey key, byte[] info, byte[] sealed) {
        if (sealed.length < ENCAPSULATED) {
            return Optional.empty();
        }
        try {
            SecretKey shared =
                    KEM.getInstance("DHKEM").newDecapsulator(key).decapsulate(Arrays.copyOf(sealed, ENCAPSULATED));
            byte[] context =
                    join(new byte[] {0}, extract(empty(), "psk_id_hash", empty()), extract(empty(), "info_hash", info));
            byte[] secret = extract(shared.getEncoded(), "secret", empty());
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(expand(secret, "key", context, KEY), "AES"),
                    new GCMParameterSpec(TAG_BITS, expand(secret, "base_nonce", context, NONCE)));
            return Optional.of(cipher.doFinal(sealed, ENCAPSULATED, sealed.length - ENCAPSULATED));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /** {@code LabeledExtract} of RFC 9180, 4. */
    private static byte[] extract(byte[] salt, String label, byte[] material) throws GeneralSecurityException {
        return derive(HKDFParameterSpec.ofExtract()
                .addIKM(join(VERSION, SUITE, ascii(label), material))
                .addSalt(salt)
                .extractOnly());
    }

    /** {@code LabeledExpand} of RFC 9180, 4. */
    private static byte[] expand(byte[] secret, String label, byte[] info, int length) throws GeneralSecurityException {
        byte[] two = ByteBuffer.allocate(Short.BYTES).putShort((short) length).array();
        return derive(HKDFParameterSpec.expandOnly(
                new SecretKeySpec(secret, "HKDF"), join(two, VERSION, SUITE, ascii(label), info), length));
    }

    private static byte[] derive(HKDFParameterSpec how) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] empty() {
        return new byte[0];
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
