package org.acogida.tablets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;
import org.acogida.rulebook.Act;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;
import org.acogida.tablets.PacketBody.Family;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What came from the tablets of an office and is not registered: what is wrong with it, and what officers do about it. Each thing done is
 * on record; nothing is deleted.
 */
@Component
public final class PacketShelf {
    private static final int MOST_AT_ONCE = 500;
    private static final Operation REGISTERS = Operation.of(Act.REGISTER_ARRIVAL);

    private final Packets packets;
    private final PacketWork work;
    private final PeopleOfPackets people;
    private final PacketRounds rounds;
    private final Tablets tablets;
    private final Officers officers;
    private final Access access;
    private final TransactionOperations transactions;
    private final ProcedureClock clock;

    PacketShelf(
            Packets packets,
            PacketWork work,
            PeopleOfPackets people,
            PacketRounds rounds,
            Tablets tablets,
            Officers officers,
            Access access,
            TransactionOperations transactions,
            ProcedureClock clock) {
        this.packets = packets;
        this.work = work;
        this.people = people;
        this.rounds = rounds;
        this.tablets = tablets;
        this.officers = officers;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What of an officer's office is not registered, or has something in it to look at, the oldest first. */
    public List<KeptPacket> list(Officer officer, PacketQuery query, int count) {
        return Reach.whole(() -> packets.listOpen(officer.office(), query, clock.now(), count));
    }

    /** How many of an officer's office could not be registered, by their cause. */
    public Map<Fault, Long> countFaulty(Officer officer) {
        return Reach.whole(() -> packets.countFaulty(officer.office()));
    }

    /** Has all of an officer's office that failed for one cause worked off again, so many at most; how many these are. */
    public int releaseAll(Officer by, Fault cause) {
        List<KeptPacket> failed = Reach.whole(() -> packets.listFaulty(by.office(), cause, MOST_AT_ONCE));
        return (int) failed.stream()
                .filter(packet -> release(by, packet, PacketAct.Why.CAUSE_GONE))
                .count();
    }

    /** One of an officer's office, registered or not. */
    public Optional<KeptPacket> find(Officer officer, UUID id) {
        return Reach.whole(() -> packets.find(id))
                .filter(packet -> packet.office().equals(officer.office()));
    }

    /** What was done with one by hand, the last first. */
    public List<PacketAct> listActs(UUID id) {
        return packets.listActs(id);
    }

    /** Whose acts one's are, as its lease says or a supervisor decided. */
    public Optional<UUID> findOfficer(KeptPacket packet) {
        return work.findOfficer(packet);
    }

    /**
     * What one holds, and when it was filed; that it was read stands on record. Empty where it does not open.
     *
     * @param before is told whose cases it is about, and throws where they may not be read of
     */
    public Optional<Read> read(Officer officer, KeptPacket packet, Consumer<List<CaseId>> before) {
        return Reach.whole(() -> {
            Optional<PacketWork.Opened> opened = work.look(packet);
            opened.ifPresent(one -> {
                before.accept(PeopleOfPackets.listCases(one.body()));
                packets.record(packet.id(), PacketAct.Kind.OPENED, officer.id(), Optional.empty());
            });
            return opened.map(one -> new Read(one.body(), filed(packet, one)));
        });
    }

    /** Whether an account took it down itself. */
    public boolean isOf(Officer officer, KeptPacket packet) {
        return findOfficer(packet).filter(officer.id()::equals).isPresent();
    }

    /** What a packet holds. */
    public record Read(PacketBody body, Filed filed) {}

    private Filed filed(KeptPacket packet, PacketWork.Opened opened) {
        Optional<Family> family = opened.body() instanceof Family found ? Optional.of(found) : Optional.empty();
        return new Filed(
                packet.id(),
                tablets.find(packet.tablet()).orElseThrow(),
                Source.TABLET,
                opened.filed(),
                family,
                family.map(of -> of.people().size()).orElse(0),
                family.map(Family::countClaims).orElse(0L),
                family.map(of -> people.listOnFile(
                                packet.id(), of.people().stream().map(PacketBody.Member::row)))
                        .orElse(Set.of()));
    }

    /** Has one worked off again; what is held, as the acts of whoever took it down, or of whoever decides where they may no more. */
    public boolean release(Officer by, KeptPacket packet, PacketAct.Why why) {
        UUID actsBy = work.findOfficer(packet)
                .flatMap(officers::find)
                .filter(officer -> officer.enabled() && access.mayEver(officer.role(), REGISTERS))
                .map(Officer::id)
                .orElse(by.id());
        boolean held = packet.state() == State.HELD;
        return record(
                packet.id(),
                PacketAct.Kind.RELEASED,
                by,
                Optional.of(why),
                () -> packets.release(packet.id(), held ? actsBy : null));
    }

    /** Gives one to an officer of the office. */
    public boolean give(Officer by, KeptPacket packet, Officer to, PacketAct.Why why) {
        return to.worksAt(packet.office())
                && access.mayEver(to.role(), Use.MEND_PACKETS)
                && record(packet.id(), PacketAct.Kind.GIVEN, by, Optional.of(why), () -> {
                    packets.give(packet.id(), to.id());
                    return true;
                });
    }

    /** Says that somebody compared a registered one with what its documents say. */
    public boolean compared(Officer by, UUID packet, PacketAct.Why why) {
        return record(packet, PacketAct.Kind.COMPARED, by, Optional.of(why), () -> packets.lookedAt(packet));
    }

    /** Whether one is settled once somebody wrote it down by hand: a family only where it is on file, with other data. */
    public static boolean isForHand(KeptPacket packet, PacketBody body) {
        boolean waits = switch (packet.state()) {
            case WAITING, HELD, FAULTY -> true;
            case KEPT, REGISTERED, MENDED -> false;
        };
        return waits
                && (!(body instanceof Family)
                        || packet.fault().filter(Fault.DIFFERS::equals).isPresent());
    }

    /** Says that one was written down by hand, where that settles it; false where it does not. */
    public boolean writtenDown(Officer by, KeptPacket packet, PacketAct.Why why) {
        return Reach.whole(() -> work.look(packet))
                        .filter(opened -> isForHand(packet, opened.body()))
                        .isPresent()
                && mended(by, packet.id(), Optional.of(why));
    }

    /** Says that all of one is registered by hand; false where somebody came first, and of what is being worked off. */
    public boolean mended(Officer by, UUID packet, Optional<PacketAct.Why> why) {
        boolean done = record(packet, PacketAct.Kind.MENDED, by, why, () -> {
            packets.find(packet).ifPresent(work::note);
            return packets.mended(packet, by.id());
        });
        Reach.whole(() -> packets.wake(packet));
        return done;
    }

    private boolean record(UUID packet, PacketAct.Kind kind, Officer by, Optional<PacketAct.Why> why, Done what) {
        boolean done = Reach.whole(() -> Objects.requireNonNull(transactions.execute(_ -> {
            boolean changed = what.isDone();
            if (changed) {
                packets.record(packet, kind, by.id(), why);
            }
            return changed;
        })));
        rounds.wake();
        return done;
    }

    private interface Done {
        boolean isDone();
    }
}
