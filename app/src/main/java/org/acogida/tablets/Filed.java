package org.acogida.tablets;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.filing.FilingTime;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;

/**
 * What was filed on a tablet and is to be registered by hand.
 *
 * @param packet from whose id those of the cases follow
 * @param source from what it is known
 * @param time when it was filed; of a receipt, received where it is read
 * @param family what the packet held, where it is there and can be read
 * @param people how many were registered
 * @param claims how many of them claimed
 * @param onFile the rows of those who are registered already
 */
public record Filed(
        UUID packet,
        Tablet tablet,
        Source source,
        FilingTime time,
        Optional<PacketBody.Family> family,
        int people,
        long claims,
        Set<Integer> onFile) {
    public Filed {
        onFile = Set.copyOf(onFile);
    }

    /** The same, of a receipt that was read at {@code moment}; as it is where it was filed later, or read before. */
    public Filed readAt(Instant moment) {
        if (moment.isBefore(time.earliest()) || !moment.isBefore(time.received())) {
            return this;
        }
        Instant latest = time.latest().isBefore(moment) ? time.latest() : moment;
        FilingTime read = new FilingTime(time.earliest(), latest, time.device(), moment);
        return new Filed(packet, tablet, source, read, family, people, claims, onFile);
    }

    /** Whether nobody of it is still to be registered. */
    public boolean isOnFile() {
        return onFile.size() >= Math.max(1, people);
    }

    /** When they entered, if it was filed at {@code at}: by the same clock as the filing, where it was said. */
    public Instant entered(Instant at) {
        return family.flatMap(PacketBody.Family::enteredAt)
                .map(shown -> time.before(shown, at))
                .orElse(at);
    }

    /** That its time is recorded in a case. */
    public Command.RecordFilingTime recordTime() {
        return PacketActs.recorded(source, time, tablet.id());
    }
}
