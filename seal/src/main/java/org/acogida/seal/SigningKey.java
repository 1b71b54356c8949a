package org.acogida.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** A private key of Ed25519 with its owner's name; its text is {@code PRIVATE+KEY+name+id+key}, as Go's note package has it. */
public final class SigningKey {

    private static final String START = "PRIVATE+KEY+";
    private static final int LENGTH = 32;

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, KeyType type, byte[] seed) {
        this.seed = seed.clone();
        this.verifier = VerifierKey.of(name, type, publicKey(seed));
    }

    /** The key of that seed of 32 bytes. */
    public static SigningKey of(String name, KeyType type, byte[] seed) {
        if (seed.length != LENGTH) {
            throw new SealException("key.private");
        }
        return new SigningKey(name, type, seed);
    }

    /** A new one. */
    public static SigningKey generate(String name, KeyType type) {
        byte[] seed = new byte[LENGTH];
        new SecureRandom().nextBytes(seed);
        return of(name, type, seed);
    }

    /** Reads what {@link #toText} wrote; never repeats it in a message. */
    public static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        byte[] coded = parts.length == 5 ? Base64Text.read(parts[4]).orElse(new byte[0]) : new byte[0];
        KeyType type = coded.length == LENGTH + 1 ? KeyType.find(coded[0]).orElse(null) : null;
        if (type == null) {
            throw new SealException("key.private");
        }
        SigningKey key = of(parts[2], type, Arrays.copyOfRange(coded, 1, coded.length));
        if (!key.toText().equals(text.strip())) {
            throw new SealException("key.private");
        }
        return key;
    }

    /** The generator makes the public key of whatever seed it is given. */
    private static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenSeed(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class GivenSeed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] given;

        GivenSeed(byte[] given) {
            this.given = given;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The 32 bytes to be kept secret. */
    public byte[] seed() {
        return seed.clone();
    }

    byte[] sign(byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key itself: for a file that only its owner can read. */
    public String toText() {
        byte[] coded = new byte[LENGTH + 1];
        coded[0] = verifier.type().code();
        System.arraycopy(seed, 0, coded, 1, LENGTH);
        String id = verifier.toString().split("\\+", 3)[1];
        return START + verifier.name() + "+" + id + "+" + Base64Text.write(coded);
    }
}
