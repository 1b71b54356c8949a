package org.acogida.tablets;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acogida.access.Officer;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.filing.DeviceTime;
import org.acogida.filing.FilingTime;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Offices;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person.Need;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.tablets.PacketBody.Addition;
import org.springframework.stereotype.Component;

/** Judges receipts that people bring: whether a tablet of ours signed it, and what became of what was filed. */
@Component
public final class Receipts {
    private final Tablets tablets;
    private final Leases leases;
    private final Packets packets;
    private final PeopleOfPackets people;
    private final Casework casework;
    private final Offices offices;
    private final ProcedureClock clock;

    Receipts(
            Tablets tablets,
            Leases leases,
            Packets packets,
            PeopleOfPackets people,
            Casework casework,
            Offices offices,
            ProcedureClock clock) {
        this.tablets = tablets;
        this.leases = leases;
        this.packets = packets;
        this.people = people;
        this.casework = casework;
        this.offices = offices;
        this.clock = clock;
    }

    /** Why a text is not taken. */
    public enum Flaw {
        /** It is no receipt, or not all of one. */
        NO_RECEIPT,
        /** No tablet of ours. */
        UNKNOWN_TABLET,
        /** The tablet did not sign that. */
        BAD_SIGNATURE
    }

    /** What became of what was filed. */
    public enum Standing {
        /** It is registered. */
        REGISTERED,
        /** The packet came and waits for an officer, or to be worked off. */
        CAME,
        /** Nothing came: it can be registered from the receipt. */
        NEVER_CAME,
        /** Nothing came, nor the family to whom it adds: theirs is to be registered first. */
        FAMILY_MISSING
    }

    /** What an addition was about, as it is told anew: the receipt says only that it was filed, and of whom. */
    public record Told(Set<Need> needs, Optional<FearAnswer> fear, boolean claim) {
        public Told {
            needs = Set.copyOf(needs);
        }
    }

    /** What a text is; a flaw, or a receipt with what was filed and how that stands. */
    public record Judged(
            Optional<Flaw> flaw, Optional<Receipt> receipt, Optional<Filed> filed, Optional<Standing> standing) {
        private Judged(Flaw flaw) {
            this(Optional.of(flaw), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public Judged judge(String typed) {
        Optional<Receipt.Signed> read = Receipt.read(typed);
        if (read.isEmpty()) {
            return new Judged(Flaw.NO_RECEIPT);
        }
        Receipt receipt = read.get().receipt();
        Optional<Tablet> tablet = tablets.find(receipt.tablet());
        if (tablet.isEmpty()) {
            return new Judged(Flaw.UNKNOWN_TABLET);
        }
        if (!tablets.hasSigned(receipt.tablet(), read.get().text(), read.get().signature())) {
            return new Judged(Flaw.BAD_SIGNATURE);
        }
        return Reach.whole(() -> {
            Filed filed = filed(receipt, tablet.get());
            return new Judged(
                    Optional.empty(), Optional.of(receipt), Optional.of(filed), Optional.of(standing(receipt, filed)));
        });
    }

    private Standing standing(Receipt receipt, Filed filed) {
        Optional<KeptPacket> came = packets.find(receipt.packet());
        if (receipt.addedTo().isPresent()) {
            return standing(receipt, receipt.addedTo().get(), came);
        }
        if (filed.isOnFile()) {
            return Standing.REGISTERED;
        }
        return came.map(Receipts::standing).orElse(Standing.NEVER_CAME);
    }

    private Standing standing(Receipt receipt, Receipt.AddedTo to, Optional<KeptPacket> came) {
        UUID findings = PacketActs.idOf(receipt.packet(), "findings", to.row());
        List<StoredEntry> history = casework.listHistory(to.caseId());
        if (history.stream().anyMatch(entry -> entry.commandId().equals(findings))) {
            return Standing.REGISTERED;
        }
        return came.map(Receipts::standing).orElse(history.isEmpty() ? Standing.FAMILY_MISSING : Standing.NEVER_CAME);
    }

    /** Records what was added to somebody, as of when the receipt says; once, whatever is sent again, and whatever comes later. */
    public List<Answer> restore(Officer by, Filed filed, Receipt.AddedTo to, Told told) {
        CaseState state = Reach.whole(() -> casework.find(to.caseId())).orElseThrow();
        Office office = offices.current().findOffice(new OfficeId(by.office())).orElseThrow();
        Addition addition = new Addition(
                filed.packet(),
                new DeviceTime(filed.time().device(), Optional.empty(), Duration.ZERO, false),
                to.packet(),
                to.row(),
                told.needs().stream().sorted().toList(),
                told.fear(),
                Optional.empty(),
                told.claim(),
                "");
        PacketActs acts =
                new PacketActs(filed.time(), filed.source(), filed.tablet().id(), new OfficerId(by.id()), office);
        return casework.submitTogether(
                acts.list(addition, state.enteredAt().orElse(filed.time().earliest())));
    }

    private static Standing standing(KeptPacket packet) {
        return packet.isSettled() ? Standing.REGISTERED : Standing.CAME;
    }

    /** As the tablet reckoned it, but not before its first lease, and not later than now. */
    private Filed filed(Receipt receipt, Tablet tablet) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        Instant floor = leases.findBegin(tablet.id()).filter(now::isAfter).orElse(now);
        FilingTime time = new FilingTime(
                within(receipt.filed().minus(receipt.uncertainty()), floor, now),
                within(receipt.filed().plus(receipt.uncertainty()), floor, now),
                receipt.device(),
                now);
        return new Filed(
                receipt.packet(),
                tablet,
                Source.RECEIPT,
                time,
                Optional.empty(),
                receipt.people(),
                receipt.claims(),
                receipt.addedTo().isPresent()
                        ? Set.of()
                        : people.listOnFile(
                                receipt.packet(),
                                IntStream.range(0, Math.max(1, receipt.people()))
                                        .boxed()));
    }

    private static Instant within(Instant value, Instant from, Instant to) {
        return value.isBefore(from) ? from : value.isAfter(to) ? to : value;
    }
}
