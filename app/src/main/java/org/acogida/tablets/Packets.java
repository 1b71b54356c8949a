package org.acogida.tablets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.keys.PersonKeys;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tablets sent, as it stands in the database; seen as far as the transaction's reach goes. Nothing is deleted. */
@Repository
class Packets {
    /** How long whoever works one off may take; after that another does. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    private static final String COLUMNS =
            "id, tablet, office, seq, lease, received_at, device_now, state, fault, fault_detail, waits_for, acts_by, given_to,"
                    + " registered_rows, differs";

    private final JdbcClient database;
    private final PersonKeys keys;
    private final Clock real;

    Packets(JdbcClient database, PersonKeys keys, Clock real) {
        this.database = database;
        this.keys = keys;
        this.real = real;
    }

    /** Claims the first that is to be worked off and that nobody else works on. */
    Optional<KeptPacket> claim() {
        Instant now = now();
        return database.sql("update packet set claimed_until = :until where id = (select id from packet"
                        + " where state = 'KEPT' and (claimed_until is null or claimed_until < :now)"
                        + " order by received_at, seq limit 1 for update skip locked) returning " + COLUMNS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(CLAIM).atOffset(ZoneOffset.UTC))
                .query(Packets::packet)
                .optional();
    }

    Optional<KeptPacket> find(UUID id) {
        return database.sql("select " + COLUMNS + " from packet where id = :id")
                .param("id", id)
                .query(Packets::packet)
                .optional();
    }

    /** What of an office is not registered, or has something in it to look at, the oldest first. */
    List<KeptPacket> listOpen(String office, PacketQuery query, Instant now, int count) {
        return database.sql("select " + COLUMNS + """
                         from packet where office = :office and (state not in ('REGISTERED', 'MENDED') or differs <> '')
                            and (:state = '' or state = :state) and (:tablet::uuid is null or tablet = :tablet::uuid)
                            and received_at <= :before and (:after::uuid is null or (received_at, id) >
                                (select last.received_at, last.id from packet last where last.id = :after::uuid))
                        order by received_at, id limit :count
                        """)
                .param("office", office)
                .param("state", query.state().map(State::name).orElse(""))
                .param("tablet", query.tablet().orElse(null))
                .param("before", now.minus(query.age()).atOffset(ZoneOffset.UTC))
                .param("after", query.after().orElse(null))
                .param("count", count)
                .query(Packets::packet)
                .list();
    }

    /** How many of an office failed, by their cause. */
    Map<Fault, Long> countFaulty(String office) {
        Map<Fault, Long> counts = new EnumMap<>(Fault.class);
        database.sql("select fault, count(*) from packet where office = :office and state = 'FAULTY' group by fault")
                .param("office", office)
                .query(row -> {
                    counts.put(Fault.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Those of an office that failed for one cause, the oldest first. */
    List<KeptPacket> listFaulty(String office, Fault fault, int count) {
        return database.sql("select " + COLUMNS + " from packet where office = :office and state = 'FAULTY'"
                        + " and fault = :fault order by received_at, id limit :count")
                .param("office", office)
                .param("fault", fault.name())
                .param("count", count)
                .query(Packets::packet)
                .list();
    }

    /** How the text of one is sealed. */
    static final class Sealed {
        private final long slot;
        private final String key;
        private final byte[] text;

        Sealed(long slot, String key, byte[] text) {
            this.slot = slot;
            this.key = key;
            this.text = text;
        }

        /** The number of the key that is destroyed with the text. */
        long slot() {
            return slot;
        }

        /** The id of the key that the tablet sealed to. */
        String key() {
            return key;
        }

        byte[] text() {
            return text;
        }
    }

    Optional<Sealed> findSealed(UUID id) {
        return database.sql("select key_slot, server_key, sealed from packet where id = :id and sealed is not null")
                .param("id", id)
                .query((row, _) ->
                        new Sealed(row.getLong("key_slot"), row.getString("server_key"), row.getBytes("sealed")))
                .optional();
    }

    /**
     * All of it stands in the journal: its text goes, and its key with the next round.
     *
     * @param differs where a document says something else than was typed: rows and fields, never values
     */
    void registered(UUID id, List<String> differs) {
        settle(id, State.REGISTERED, null, differs);
    }

    /** Somebody looked at where a document says something else; false where somebody did before, or not all is registered. */
    boolean lookedAt(UUID id) {
        return database.sql("update packet set differs = '' where id = :id and differs <> ''"
                                + " and state in ('REGISTERED', 'MENDED')")
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * The same, by hand: its text is kept for the time of its class of records, unless it is of somebody who was erased. False where
     * somebody came first, and of what is being worked off.
     */
    boolean mended(UUID id, UUID by) {
        return settle(id, State.MENDED, by, List.of());
    }

    /** Whom it adds to was erased: its text goes, and nobody has anything to do with it. */
    void erased(UUID id) {
        database.sql("""
                        update packet set state = 'REGISTERED', fault = 'ERASED', fault_detail = '', sealed = null,
                            claimed_until = null, settled_at = :at
                        where id = :id and state = 'KEPT'
                        """)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private boolean settle(UUID id, State state, @Nullable UUID by, List<String> differs) {
        return database.sql("""
                        update packet set state = :state, waits_for = null, differs = concat_ws(',', nullif(differs, ''), nullif(:differs, '')),
                            sealed = case when :state = 'MENDED'
                                and not exists (select from erasure e where e.case_id = any (of_cases)) then sealed end, fault = '', fault_detail = '',
                            claimed_until = null, settled_at = :at, settled_by = :by
                        where id = :id and state not in ('REGISTERED', 'MENDED') and (state <> 'KEPT' or :state = 'REGISTERED')
                        """)
                        .param("state", state.name())
                        .param("at", now().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("differs", String.join(",", differs))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** It is not registered, and waits for somebody. */
    void stopped(UUID id, State state, Fault fault, String detail) {
        database.sql("""
                        update packet set state = :state, fault = :fault, fault_detail = :detail, claimed_until = null
                        where id = :id and state = 'KEPT'
                        """)
                .param("state", state.name())
                .param("fault", fault.name())
                .param("detail", detail)
                .param("id", id)
                .update();
    }

    /**
     * Some rows of it, or none, stand in the journal; what does not fit of the others waits for somebody.
     *
     * @param fault why the others do not, with its detail
     * @param differs of those who are registered now, where a document says something else than was typed
     */
    void partly(UUID id, Set<Integer> registered, Fault fault, String detail, List<String> differs) {
        database.sql("""
                        update packet set state = 'FAULTY', fault = :fault, fault_detail = :detail, claimed_until = null,
                            registered_rows = registered_rows || :rows,
                            differs = concat_ws(',', nullif(differs, ''), nullif(:differs, ''))
                        where id = :id and state = 'KEPT'
                        """)
                .param("fault", fault.name())
                .param("detail", detail)
                .param("differs", String.join(",", differs))
                .param("rows", registered.toArray(Integer[]::new))
                .param("id", id)
                .update();
    }

    /** It waits until a family is registered. */
    void waits(UUID id, UUID family) {
        database.sql("update packet set state = 'WAITING', waits_for = :family, claimed_until = null"
                        + " where id = :id and state = 'KEPT'")
                .param("family", family)
                .param("id", id)
                .update();
    }

    /** What waited for a family is to be worked off. */
    void wake(UUID family) {
        database.sql(
                        "update packet set state = 'KEPT', waits_for = null where state = 'WAITING' and waits_for = :family")
                .param("family", family)
                .update();
    }

    /** It is to be worked off again, as acts of that account; false where it was settled meanwhile. */
    boolean release(UUID id, @Nullable UUID actsBy) {
        return database.sql("""
                        update packet set state = 'KEPT', waits_for = null, fault = '', fault_detail = '', claimed_until = null,
                            acts_by = coalesce(:actsBy, acts_by)
                        where id = :id and state in ('HELD', 'FAULTY', 'WAITING')
                        """).param("actsBy", actsBy).param("id", id).update() == 1;
    }

    void give(UUID id, UUID to) {
        database.sql("update packet set given_to = :to where id = :id")
                .param("to", to)
                .param("id", id)
                .update();
    }

    /** That something was done with one by hand, and why. */
    void record(UUID id, PacketAct.Kind kind, UUID by, Optional<PacketAct.Why> why) {
        database.sql("""
                        insert into packet_act (at, kind, packet, office, acted_by, reason)
                        select :at, :kind, id, office, :by, :reason from packet where id = :packet
                        """)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("packet", id)
                .param("by", by)
                .param("reason", why.map(PacketAct.Why::name).orElse(""))
                .update();
    }

    List<PacketAct> listActs(UUID id) {
        return database.sql(
                        "select at, kind, acted_by, reason from packet_act where packet = :id order by position desc")
                .param("id", id)
                .query((row, _) -> new PacketAct(
                        Tablets.instant(row, "at"),
                        PacketAct.Kind.valueOf(row.getString("kind")),
                        row.getObject("acted_by", UUID.class),
                        Optional.of(row.getString("reason"))
                                .filter(why -> !why.isEmpty())
                                .map(PacketAct.Why::valueOf)))
                .list();
    }

    /** Destroys the keys of texts that are gone, so that no backup of the database gives them back. */
    void destroyKeys() {
        List<Long> slots = database.sql(
                        "select key_slot from packet where sealed is null and key_slot is not null limit 500")
                .query((row, _) -> row.getLong("key_slot"))
                .list();
        if (!slots.isEmpty()) {
            keys.destroy(slots);
            database.sql("update packet set key_slot = null where sealed is null and key_slot = any (:slots)")
                    .param("slots", slots.toArray(Long[]::new))
                    .update();
        }
    }

    private static KeptPacket packet(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        Integer[] rows = (Integer[]) row.getArray("registered_rows").getArray();
        return new KeptPacket(
                row.getObject("id", UUID.class),
                row.getObject("tablet", UUID.class),
                row.getString("office"),
                row.getLong("seq"),
                row.getString("lease"),
                Tablets.instant(row, "received_at"),
                row.getObject("device_now", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                fault.isEmpty() ? Optional.empty() : Optional.of(Fault.valueOf(fault)),
                row.getString("fault_detail"),
                Optional.ofNullable(row.getObject("waits_for", UUID.class)),
                Optional.ofNullable(row.getObject("acts_by", UUID.class)),
                Optional.ofNullable(row.getObject("given_to", UUID.class)),
                Set.of(rows),
                row.getString("differs").isEmpty()
                        ? List.of()
                        : List.of(row.getString("differs").split(",", -1)));
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
