package org.acogida.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: what is sealed can be neither read without its key nor put in another place than its context names. A
 * sealed text is a random nonce of 12 bytes, the ciphertext, and a tag of 16.
 */
public final class Aead {

    /** How many bytes longer a sealed text is. */
    public static final int OVERHEAD = 28;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final Provider PROVIDER = provider();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    /** What cannot be opened: changed, of another place, or under another key. It tells nothing of what it held. */
    public static final class ForgedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForgedException() {
            super("sealed text: changed, put in another place, or sealed with another key; look for who changed it and"
                    + " restore it from a backup");
        }
    }

    static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    /** A key made at random. */
    public static SecretKey newKey() {
        return key(random(KEY));
    }

    /** A key of 32 bytes that were kept. */
    public static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** The context of a text that belongs to these, in that place among theirs. */
    public static byte[] place(String name, UUID... of) {
        byte[] last = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer place = ByteBuffer.allocate(of.length * 2 * Long.BYTES + last.length);
        for (UUID id : of) {
            place.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return place.put(last).array();
    }

    /** Seals a text for a place. */
    public static byte[] seal(SecretKey key, byte[] context, byte[] text) {
        return with(key).seal(context, text);
    }

    /** Opens what was sealed for a place; throws {@link ForgedException} where it was not, or was changed. */
    public static byte[] open(SecretKey key, byte[] context, byte[] sealed) {
        return open(key, context, sealed, 0, sealed.length);
    }

    /** The same of a stretch of bytes. */
    public static byte[] open(SecretKey key, byte[] context, byte[] bytes, int from, int length) {
        return with(key).open(context, bytes, from, length);
    }

    /** A key for several texts. */
    public static KeyAtWork with(SecretKey key) {
        return new KeyAtWork(key);
    }

    /** A key that is set up once, which takes longer than sealing a field. Not for several threads. */
    public static final class KeyAtWork {
        private final SecretKey key;
        private final Cipher cipher = cipher(PROVIDER);

        private KeyAtWork(SecretKey key) {
            this.key = key;
        }

        /** Seals a text for a place, under a nonce of its own. */
        public byte[] seal(byte[] context, byte[] text) {
            try {
                byte[] nonce = random(NONCE);
                begin(Cipher.ENCRYPT_MODE, nonce, 0, context);
                byte[] sealed = Arrays.copyOf(nonce, text.length + OVERHEAD);
                cipher.doFinal(text, 0, text.length, sealed, NONCE);
                return sealed;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Opens a stretch of bytes; throws {@link ForgedException} where it was not sealed for that place, or was changed. */
        public byte[] open(byte[] context, byte[] bytes, int from, int length) {
            if (length < OVERHEAD) {
                throw new ForgedException();
            }
            try {
                begin(Cipher.DECRYPT_MODE, bytes, from, context);
                return cipher.doFinal(bytes, from + NONCE, length - NONCE);
            } catch (AEADBadTagException e) {
                throw new ForgedException();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void begin(int mode, byte[] nonce, int from, byte[] context) throws GeneralSecurityException {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, from, NONCE));
            cipher.updateAAD(context);
        }
    }

    /** Looked for once: for each text, looking through the providers takes longer than sealing it. */
    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(Provider provider) {
        try {
            return Cipher.getInstance(CIPHER, provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
