package org.acogida.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Base64;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A master key in a PKCS#11 token, for an institution: an AES-256 key named {@code acogida-master} which need never leave
 * the token, made there where missing. The token is described by a configuration file of the JDK's SunPKCS11 provider.
 */
public final class TokenKey implements MasterKey {

    /** The label of the key in the token. */
    static final String LABEL = "acogida-master";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final Path configuration;
    private final char[] pin;

    /** The token of a configuration file, opened with its PIN. */
    public TokenKey(Path configuration, String pin) {
        this.configuration = configuration;
        this.pin = pin.toCharArray();
    }

    @Override
    public String kind() {
        return "pkcs11";
    }

    @Override
    public Map<String, String> wrap(byte[] key, byte[] bound) {
        try {
            Provider token = provider();
            byte[] nonce = Aead.random(NONCE);
            byte[] wrapped = cipher(token, Cipher.ENCRYPT_MODE, keyIn(token), nonce, bound)
                    .doFinal(key);
            return Map.of("nonce", base64(nonce), "key", base64(wrapped));
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw unusable(e);
        }
    }

    @Override
    public byte[] unwrap(Map<String, String> kept, byte[] bound) {
        try {
            Provider token = provider();
            Base64.Decoder decoder = Base64.getDecoder();
            byte[] nonce = decoder.decode(kept.getOrDefault("nonce", ""));
            byte[] wrapped = decoder.decode(kept.getOrDefault("key", ""));
            return cipher(token, Cipher.DECRYPT_MODE, keyIn(token), nonce, bound)
                    .doFinal(wrapped);
        } catch (AEADBadTagException e) {
            throw Problem.refused("keys.other-token", LABEL);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw unusable(e);
        } catch (IllegalArgumentException e) {
            throw Problem.environment("keys.damaged", KeyFolder.MASTER);
        }
    }

    private Provider provider() {
        if (!Files.isReadable(configuration)) {
            throw Problem.environment("file.unreadable", configuration);
        }
        try {
            return Security.getProvider("SunPKCS11")
                    .configure(configuration.toAbsolutePath().toString());
        } catch (InvalidParameterException | ProviderException e) {
            throw unusable(e);
        }
    }

    private SecretKey keyIn(Provider token) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, pin);
        @Nullable Key found = store.getKey(LABEL, null);
        if (found instanceof SecretKey key) {
            return key;
        }
        KeyGenerator generator = KeyGenerator.getInstance("AES", token);
        generator.init(KEY_BITS);
        store.setKeyEntry(LABEL, generator.generateKey(), null, null);
        return (SecretKey) store.getKey(LABEL, null);
    }

    private static Cipher cipher(Provider token, int mode, SecretKey key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", token);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /** The last reason is the token's own; it tells of no key. */
    private Problem unusable(Exception e) {
        Throwable why = e;
        while (why.getCause() != null) {
            why = why.getCause();
        }
        return Problem.environment("keys.token-unusable", configuration, String.valueOf(why.getMessage()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
