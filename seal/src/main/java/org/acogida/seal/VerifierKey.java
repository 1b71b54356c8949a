package org.acogida.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key with its owner's name, as {@code name+id+key} (the vkey of C2SP {@code signed-note}).
 *
 * @param name without spaces and plus signs
 * @param id the first four bytes of a hash over name, type and key
 * @param key 32 bytes of Ed25519
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never changed
public record VerifierKey(String name, KeyType type, int id, byte[] key) {

    private static final int LENGTH = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (!isName(name)) {
            throw new SealException("key.name", name);
        }
    }

    static VerifierKey of(String name, KeyType type, byte[] key) {
        return new VerifierKey(name, type, id(name, type, key), key);
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c));
    }

    private static int id(String name, KeyType type, byte[] key) {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(start.length + 1 + key.length);
        all.put(start).put(type.code()).put(key);
        return ByteBuffer.wrap(TreeHash.sha256().digest(all.array())).getInt();
    }

    /** Reads a vkey; refuses what is none, or of another type than can be checked here. */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new SealException("key.form", text);
        }
        byte[] coded = Base64Text.read(parts[2]).orElseThrow(() -> new SealException("key.form", text));
        Optional<KeyType> type = coded.length == LENGTH + 1 ? KeyType.find(coded[0]) : Optional.empty();
        VerifierKey key = of(
                parts[0],
                type.orElseThrow(() -> new SealException("key.type", text)),
                Arrays.copyOfRange(coded, 1, coded.length));
        if (!key.toString().equals(text.strip())) {
            throw new SealException("key.form", text);
        }
        return key;
    }

    /** The name and the id by which a signature says who made it. */
    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /** Whether this key signed these bytes. */
    boolean verify(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(key, 0, encoded, X509.length, LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The vkey. */
    @Override
    public String toString() {
        byte[] coded = new byte[LENGTH + 1];
        coded[0] = type.code();
        System.arraycopy(key, 0, coded, 1, LENGTH);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Base64Text.write(coded);
    }
}
