package org.acogida.tablets;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.acogida.keys.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that tablets seal to. A new one is made after {@link #LONGEST}; the old ones are kept and still open what was sealed to
 * them. Private halves are in the folder of keys, the database has public ones. For several threads and programs.
 */
@Component
final class PacketKeys {
    /** How long one is given out. */
    static final Duration LONGEST = Duration.ofDays(90);

    private static final String SECRET = "packet-key-";
    private static final int COORDINATE = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Secrets secrets;
    private final Clock real;

    PacketKeys(JdbcClient database, Secrets secrets, Clock real) {
        this.database = database;
        this.secrets = secrets;
        this.real = real;
    }

    private record Made(PacketKey key, int number, Instant at) {}

    /** The one to seal to now. */
    PacketKey current() {
        Optional<Made> last = findLast();
        boolean fresh = last.filter(made -> real.instant().isBefore(made.at().plus(LONGEST)))
                .filter(made -> secrets.find(SECRET + made.key().id()).isPresent())
                .isPresent();
        return fresh ? last.orElseThrow().key() : make(last.map(Made::number).orElse(0) + 1);
    }

    private Optional<Made> findLast() {
        return database.sql("select id, number, public_key, made_at from packet_key order by number desc limit 1")
                .query((row, _) -> new Made(
                        PacketKey.of(row.getString("id"), row.getBytes("public_key")),
                        row.getInt("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Where two programs make one at once, that of the first counts for both. */
    private PacketKey make(int number) {
        byte[] random = new byte[Long.BYTES];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        KeyPair pair = generate();
        secrets.keep(SECRET + id, pair.getPrivate().getEncoded());
        database.sql("""
                        insert into packet_key (id, number, public_key, made_at) values (:id, :number, :key, :at)
                        on conflict (number) do nothing
                        """)
                .param("id", id)
                .param("number", number)
                .param("key", point((ECPublicKey) pair.getPublic()))
                .param("at", real.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        return findLast().orElseThrow().key();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] point(ECPublicKey key) {
        ECPoint at = key.getW();
        byte[] point = new byte[1 + 2 * COORDINATE];
        point[0] = 4;
        put(at.getAffineX(), point, 1);
        put(at.getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int from) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, into, from + COORDINATE - length, length);
    }

    /** The private half of a key that was given out; empty where it never was, or is lost. */
    Optional<PrivateKey> find(String id) {
        if (!id.matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        return secrets.find(SECRET + id).map(PacketKeys::read);
    }

    private static PrivateKey read(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
