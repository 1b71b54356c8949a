package org.acogida.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One stay of the person at a site, from the reservation or the arrival on.
 *
 * @param from when it was reserved; once the person came, when they came
 * @param end when they left, or the reservation was given up
 * @param until when somebody on leave means to be back, or until when a bed is kept; said, and nothing follows by itself
 * @param berths the beds they had, the first first; none of whoever sleeps there without one
 */
public record Stay(
        StayId id,
        SiteId site,
        State state,
        Instant from,
        Optional<Instant> end,
        Optional<Instant> until,
        List<Berth> berths) {
    public Stay {
        berths = List.copyOf(berths);
        if (end.isPresent() && !end.get().isAfter(from)) {
            throw new IllegalArgumentException("end " + end.get() + " must lie after from " + from);
        }
    }

    /** Where the person is, as far as is known. */
    public enum State {
        RESERVED,
        HERE,
        ON_LEAVE,
        ABSENT,
        LEFT,
        LAPSED;

        /** Whether the person stays there, though they may be out. */
        public boolean isPresent() {
            return this == HERE || this == ON_LEAVE || this == ABSENT;
        }

        /** Whether it goes on: somebody stays there, or is expected. */
        public boolean isOpen() {
            return this == RESERVED || isPresent();
        }
    }

    /** A bed, and how long it was theirs. */
    public record Berth(BedId bed, Instant from, Optional<Instant> end) {
        /** Whether it was theirs at any time from then on. */
        public boolean reaches(Instant moment) {
            return end.isEmpty() || end.get().isAfter(moment);
        }
    }

    /** The bed they have now. */
    public Optional<BedId> bed() {
        return berths.stream()
                .filter(berth -> berth.end().isEmpty())
                .map(Berth::bed)
                .findFirst();
    }

    Stay become(State next, Optional<Instant> said) {
        return new Stay(id, site, next, from, end, said, berths);
    }

    /** The person came, to the bed that was kept for them or to another. */
    Stay arrived(Instant at, Optional<BedId> bed) {
        return new Stay(id, site, State.HERE, at, end, Optional.empty(), List.of()).inBed(bed, at);
    }

    /** They sleep in that bed from then on. */
    Stay inBed(Optional<BedId> bed, Instant at) {
        List<Berth> kept = new ArrayList<>(before(at));
        bed.ifPresent(given -> kept.add(new Berth(given, at, Optional.empty())));
        return new Stay(id, site, state, from, end, until, kept);
    }

    /** It is over; where that is only told later, what was noted after it does not count. */
    Stay over(State last, Instant at) {
        return new Stay(id, site, last, from, Optional.of(at), Optional.empty(), before(at));
    }

    private List<Berth> before(Instant at) {
        UnaryOperator<Berth> ended =
                berth -> berth.reaches(at) ? new Berth(berth.bed(), berth.from(), Optional.of(at)) : berth;
        return berths.stream()
                .filter(berth -> berth.from().isBefore(at))
                .map(ended)
                .toList();
    }
}
