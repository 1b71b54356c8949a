package org.acogida.tablets;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.casework.Casework;
import org.acogida.casework.KeptElsewhere;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.tablets.PacketBody.Addition;
import org.acogida.tablets.PacketBody.Family;
import org.acogida.tablets.PacketBody.Portrait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose cases the packets are about whose text is kept, so that it outlives nobody's erasure: what is not settled stands in the way of
 * it, and what was settled by hand goes with it.
 */
@Component
class PeopleOfPackets implements KeptElsewhere {
    private final JdbcClient database;
    private final Packets packets;
    private final Casework casework;

    PeopleOfPackets(JdbcClient database, Packets packets, Casework casework) {
        this.database = database;
        this.packets = packets;
        this.casework = casework;
    }

    /** Notes whose cases one is about, registered or not. */
    void note(UUID packet, PacketBody body) {
        database.sql("update packet set of_cases = :cases where id = :id")
                .param("cases", listCases(body).stream().map(CaseId::value).toArray(UUID[]::new))
                .param("id", packet)
                .update();
    }

    /** The cases that a packet is about, whether or not anybody is registered under them. */
    static List<CaseId> listCases(PacketBody body) {
        return switch (body) {
            case Addition addition -> List.of(PacketActs.caseOf(addition.to(), addition.row()));
            case Portrait portrait -> List.of(PacketActs.caseOf(portrait.to(), portrait.row()));
            case Family family ->
                family.people().stream()
                        .map(member -> PacketActs.caseOf(family.id(), member.row()))
                        .toList();
        };
    }

    /** The rows of a family that are on file, or were until somebody was erased. */
    Set<Integer> listOnFile(UUID family, Stream<Integer> rows) {
        return rows.filter(row -> {
                    CaseId whose = PacketActs.caseOf(family, row);
                    return casework.find(whose).isPresent() || isErased(whose);
                })
                .collect(Collectors.toSet());
    }

    /** Whether the person of a case was erased. */
    boolean isErased(CaseId id) {
        return database.sql("select exists (select from erasure where case_id = :case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isUnsettled(CaseState state) {
        return isNoted(state.id())
                || listUnopened().stream()
                        .anyMatch(packet -> IntStream.rangeClosed(0, BodyReader.MOST_ROW)
                                .anyMatch(row -> PacketActs.caseOf(packet, row).equals(state.id())));
    }

    private boolean isNoted(CaseId id) {
        return database.sql("""
                        select exists (select from packet
                            where state not in ('REGISTERED', 'MENDED') and of_cases @> array[:case::uuid])
                        """).param("case", id.value()).query(Boolean.class).single();
    }

    /** What was not opened yet, or does not open: of a family, the rows can still be told from the case's id. */
    private List<UUID> listUnopened() {
        return database.sql("select id from packet where state not in ('REGISTERED', 'MENDED') and of_cases = '{}'")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public void forget(CaseId id) {
        Reach.whole(() -> {
            database.sql("""
                            update packet set sealed = null
                            where state = 'MENDED' and sealed is not null and of_cases @> array[:case::uuid]
                            """).param("case", id.value()).update();
            packets.destroyKeys();
        });
    }
}
