package org.acogida.tablets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import org.acogida.keys.KeyFolder;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The keys that packets are sealed to: old ones open what was sealed to them, nothing opens in another place (safety R10). */
class PacketKeysTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2018-10-19T15:00:00Z");

    private static JdbcClient program(DatabaseAccess database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.app().user(), database.app().password()));
    }

    private Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    @Test
    void aKeyIsGivenOutForItsTimeAndTheOldOnesStillOpen() {
        KeyFolder keys = TestKeys.make(folder.resolve("keys"));
        JdbcClient database = program(TestDatabase.migrated());
        PacketKeys first = new PacketKeys(database, keys, clock());
        PacketKey one = first.current();
        assertThat(first.current()).isEqualTo(one);
        assertThat(Base64.getUrlDecoder().decode(one.point()))
                .hasSize(Hpke.ENCAPSULATED)
                .startsWith(4);
        now = now.plus(PacketKeys.LONGEST).plus(Duration.ofSeconds(1));
        PacketKey other = first.current();
        assertThat(other.id()).isNotEqualTo(one.id());
        PacketKeys again = new PacketKeys(database, keys, clock());
        assertThat(again.current()).isEqualTo(other);
        assertThat(again.find(one.id())).isPresent();
        assertThat(again.find(other.id())).isPresent();
        assertThat(again.find("0123456789abcdef")).isEmpty();
        assertThat(again.find("../master")).isEmpty();
    }

    @Test
    void whereTheFolderHasLostTheKeyAnotherIsGivenOut() {
        JdbcClient database = program(TestDatabase.migrated());
        PacketKey lost = new PacketKeys(database, TestKeys.make(folder.resolve("one")), clock()).current();
        PacketKeys elsewhere = new PacketKeys(database, TestKeys.make(folder.resolve("other")), clock());
        assertThat(elsewhere.find(lost.id())).isEmpty();
        assertThat(elsewhere.current().id()).isNotEqualTo(lost.id());
    }

    /** What another implementation sealed, bit by bit. */
    @Test
    void whatTinkSealedOpensForWhatItWasSealedForAndNoBitOfItCanBeChanged() {
        PacketKeys keys =
                new PacketKeys(program(TestDatabase.migrated()), TestKeys.make(folder.resolve("keys")), clock());
        PacketKey key = keys.current();
        PrivateKey secret = keys.find(key.id()).orElseThrow();
        byte[] text = "José Ñamandú".getBytes(StandardCharsets.UTF_8);
        byte[] info = bytes("acogida-packet-1");
        for (int i = 0; i < 50; i++) {
            byte[] sealed = TestTablet.hpke(Base64.getUrlDecoder().decode(key.point()), text, info);
            assertThat(Hpke.open(secret, info, sealed).orElseThrow()).isEqualTo(text);
            assertThat(Hpke.open(secret, bytes("acogida-packet-2"), sealed)).isEmpty();
            sealed[i * sealed.length / 50] ^= (byte) (1 << i % 8);
            assertThat(Hpke.open(secret, info, sealed)).as("byte " + i).isEmpty();
        }
        now = now.plus(PacketKeys.LONGEST);
        PrivateKey other = keys.find(keys.current().id()).orElseThrow();
        byte[] sealed = TestTablet.hpke(Base64.getUrlDecoder().decode(key.point()), text, info);
        assertThat(Hpke.open(other, info, sealed)).isEmpty();
        assertThat(Hpke.open(secret, info, new byte[10])).isEmpty();
        assertThat(Hpke.open(secret, info, new byte[200])).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
