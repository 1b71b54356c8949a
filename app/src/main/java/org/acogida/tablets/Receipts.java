package org.acogida.tablets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.filing.FilingTime;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;
import org.springframework.stereotype.Component;

/** Judges receipts that people bring: whether a tablet of ours signed it, and what became of what was filed. */
@Component
public final class Receipts {
    private final Tablets tablets;
    private final Leases leases;
    private final Packets packets;
    private final Casework casework;
    private final ProcedureClock clock;

    Receipts(Tablets tablets, Leases leases, Packets packets, Casework casework, ProcedureClock clock) {
        this.tablets = tablets;
        this.leases = leases;
        this.packets = packets;
        this.casework = casework;
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
        NEVER_CAME
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
        return new Judged(
                Optional.empty(),
                Optional.of(receipt),
                Optional.of(filed(receipt, tablet.get())),
                Optional.of(Reach.whole(() -> standing(receipt))));
    }

    private Standing standing(Receipt receipt) {
        Optional<KeptPacket> came = packets.find(receipt.packet());
        boolean partly =
                came.filter(packet -> !packet.registeredRows().isEmpty()).isPresent();
        boolean registered =
                casework.find(PacketActs.caseOf(receipt.packet(), 0)).isPresent();
        if (registered && !partly) {
            return Standing.REGISTERED;
        }
        return came.map(packet -> switch (packet.state()) {
                    case REGISTERED, MENDED -> Standing.REGISTERED;
                    case KEPT, WAITING, HELD, FAULTY -> Standing.CAME;
                })
                .orElse(Standing.NEVER_CAME);
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
                Set.of());
    }

    private static Instant within(Instant value, Instant from, Instant to) {
        return value.isBefore(from) ? from : value.isAfter(to) ? to : value;
    }
}
