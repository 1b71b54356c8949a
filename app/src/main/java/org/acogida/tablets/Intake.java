package org.acogida.tablets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.clock.ProcedureClock;
import org.acogida.keys.Aead;
import org.acogida.keys.PersonKeys;
import org.acogida.postgres.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what tablets send, durably, before anybody looks into it: what was answered with RECEIVED is never lost, whatever it
 * holds. The same packet twice is one.
 */
@Component
public final class Intake {
    /** The place that a packet's text is sealed for, beside its id. */
    private static final String PLACE = "packet";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Tablets tablets;
    private final PersonKeys keys;
    private final PacketRounds rounds;
    private final PacketQuota quota;
    private final ProcedureClock clock;

    Intake(
            JdbcClient database,
            TransactionOperations transactions,
            Tablets tablets,
            PersonKeys keys,
            PacketRounds rounds,
            PacketQuota quota,
            ProcedureClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.tablets = tablets;
        this.keys = keys;
        this.rounds = rounds;
        this.quota = quota;
        this.clock = clock;
    }

    /** What became of one. */
    public enum State {
        /** It is on disk: the tablet may drop it. */
        RECEIVED,
        /** It was on disk already, the same: the tablet may drop it. */
        DUPLICATE,
        /** Nothing was kept: the tablet keeps it and says why. */
        REFUSED
    }

    /** Why one is refused. */
    public enum Flaw {
        UNKNOWN_TABLET,
        BAD_SIGNATURE,
        OTHER_BODY
    }

    /** What became of one packet. */
    public record Answer(UUID id, State state, Optional<Flaw> flaw) {
        Answer(UUID id, State state) {
            this(id, state, Optional.empty());
        }

        Answer(UUID id, Flaw flaw) {
            this(id, State.REFUSED, Optional.of(flaw));
        }
    }

    /**
     * Keeps packets of a tablet, all in one transaction; one answer each, in their order. Throws {@link TooManyPackets} where those that
     * are new are more than it may send now.
     *
     * @param deviceNow what the tablet's clock said when it sent them
     */
    public List<Answer> receive(UUID tablet, Instant deviceNow, List<SentPacket> packets) {
        Optional<Tablet> from = tablets.find(tablet);
        Optional<TabletKey> key = tablets.findKey(tablet);
        if (from.isEmpty() || key.isEmpty()) {
            return packets.stream()
                    .map(packet -> new Answer(packet.id(), Flaw.UNKNOWN_TABLET))
                    .toList();
        }
        List<SentPacket> genuine = packets.stream()
                .filter(packet -> isGenuine(packet, tablet, key.get()))
                .toList();
        Map<UUID, String> before = new HashMap<>();
        Set<UUID> added = new HashSet<>();
        Instant at = clock.now().truncatedTo(ChronoUnit.MICROS);
        Reach.whole(() -> transactions.executeWithoutResult(_ -> {
            before.putAll(listDigests(genuine));
            int fresh = (int) genuine.stream()
                    .filter(packet -> !before.containsKey(packet.id()))
                    .count();
            quota.findWait(tablet, fresh, at).ifPresent(wait -> {
                throw new TooManyPackets(wait);
            });
            for (SentPacket packet : genuine) {
                if (!before.containsKey(packet.id()) && keep(packet, from.get(), at, deviceNow)) {
                    added.add(packet.id());
                }
            }
            before.putAll(listDigests(genuine));
            if (!added.isEmpty()) {
                tablets.heard(tablet);
            }
        }));
        rounds.wake();
        return answer(packets, genuine, tablet, before, added);
    }

    private static boolean isGenuine(SentPacket packet, UUID tablet, TabletKey key) {
        return decode(packet.signature())
                .filter(signature -> key.hasSigned(packet.signed(tablet), signature))
                .isPresent();
    }

    private static List<Answer> answer(
            List<SentPacket> packets, List<SentPacket> genuine, UUID tablet, Map<UUID, String> kept, Set<UUID> added) {
        List<Answer> answers = new ArrayList<>();
        for (SentPacket packet : packets) {
            if (!genuine.contains(packet)) {
                answers.add(new Answer(packet.id(), Flaw.BAD_SIGNATURE));
            } else if (!digest(packet, tablet).equals(Objects.requireNonNull(kept.get(packet.id())))) {
                answers.add(new Answer(packet.id(), Flaw.OTHER_BODY));
            } else {
                answers.add(new Answer(packet.id(), added.remove(packet.id()) ? State.RECEIVED : State.DUPLICATE));
            }
        }
        return answers;
    }

    private Map<UUID, String> listDigests(List<SentPacket> packets) {
        Map<UUID, String> found = new HashMap<>();
        database.sql("select id, digest from packet where id = any (:ids)")
                .param("ids", packets.stream().map(SentPacket::id).toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), encode(row.getBytes("digest")));
                });
        return found;
    }

    private boolean keep(SentPacket packet, Tablet from, Instant at, Instant deviceNow) {
        long slot = keys.next();
        byte[] text = packet.sealed().getBytes(StandardCharsets.US_ASCII);
        return database.sql("""
                        insert into packet (id, tablet, office, seq, lease, server_key, digest, key_slot, sealed, received_at,
                            device_now, state)
                        values (:id, :tablet, :office, :seq, :lease, :key, :digest, :slot, :sealed, :at, :deviceNow, 'KEPT')
                        on conflict (id) do nothing
                        """)
                        .param("id", packet.id())
                        .param("tablet", from.id())
                        .param("office", from.office())
                        .param("seq", packet.seq())
                        .param("lease", packet.lease())
                        .param("key", packet.key())
                        .param("digest", sha(packet.signed(from.id())))
                        .param("slot", slot)
                        .param("sealed", Aead.seal(keys.get(slot), Aead.place(PLACE, packet.id()), text))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("deviceNow", deviceNow.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The text as the tablet sent it, of what was kept; empty where its key was destroyed. */
    static Optional<byte[]> unseal(PersonKeys keys, UUID id, long slot, byte[] sealed) {
        return keys.find(slot)
                .map(key -> new String(Aead.open(key, Aead.place(PLACE, id), sealed), StandardCharsets.US_ASCII))
                .flatMap(Intake::decode);
    }

    private static String digest(SentPacket packet, UUID tablet) {
        return encode(sha(packet.signed(tablet)));
    }

    private static byte[] sha(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
