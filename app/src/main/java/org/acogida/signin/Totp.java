package org.acogida.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six figures that change each half minute (RFC 6238 with SHA-1, which every app of telephones reads). */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step (RFC 4226, 5.3). */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xF;
            int number = ByteBuffer.wrap(digest).getInt(offset) & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code was typed: this one, or one before or after it, as clocks differ. */
    static OptionalLong findStep(byte[] secret, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.US_ASCII);
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), code))
                .findFirst();
    }

    /** As apps take it when it is typed rather than scanned (RFC 4648). */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((held << (5 - bits)) & 31)).toString();
    }
}
