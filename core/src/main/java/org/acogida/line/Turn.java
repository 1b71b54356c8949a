package org.acogida.line;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn as it stands.
 *
 * @param slip the word of the slip that is valid
 * @param asked when the group was counted
 * @param changed when it came into its state
 * @param desk to which it was called last
 * @param misses calls that came to nothing since it was given or the group returned
 * @param rebooked whether its place is no longer that of its number
 */
public record Turn(
        TurnId id,
        Ticket ticket,
        Group group,
        String slip,
        Instant asked,
        State state,
        Instant changed,
        Optional<Integer> desk,
        int misses,
        boolean rebooked,
        boolean emergency) {

    /** Where a turn stands. */
    public enum State {
        WAITING,
        CALLED,
        /** At the desk. */
        HERE,
        /** Called often in vain: not called again before the group is here, and kept. */
        ASIDE,
        SERVED,
        WITHDRAWN;

        /** Whether nothing more is awaited of it. */
        public boolean isOver() {
            return this == SERVED || this == WITHDRAWN;
        }

        /** Whether a desk waits for it or attends to it. */
        public boolean isAtDesk() {
            return this == CALLED || this == HERE;
        }
    }

    static Turn given(LineEvent.Given given, Instant at) {
        return new Turn(
                given.turn(),
                given.ticket(),
                given.group(),
                given.slip(),
                at,
                State.WAITING,
                at,
                Optional.empty(),
                0,
                false,
                false);
    }

    /** Whether it goes before its place. */
    public boolean goesFirst() {
        return emergency || group.hasNeed();
    }

    /** Whether its number came before another's. */
    boolean precedes(Turn other) {
        int days = ticket.day().compareTo(other.ticket.day());
        int times = asked.compareTo(other.asked);
        boolean sameKind = ticket.onPaper() == other.ticket.onPaper();
        return days < 0
                || (days == 0 && times < 0)
                || (days == 0 && times == 0 && sameKind && ticket.number() < other.ticket.number());
    }

    Turn in(State next, Instant at) {
        return new Turn(id, ticket, group, slip, asked, next, at, desk, misses, rebooked, emergency);
    }

    Turn calledTo(int where, Instant at) {
        return new Turn(
                id, ticket, group, slip, asked, State.CALLED, at, Optional.of(where), misses, rebooked, emergency);
    }

    Turn missed(State next, Instant at) {
        return new Turn(id, ticket, group, slip, asked, next, at, desk, misses + 1, true, emergency);
    }

    Turn returned(Instant at) {
        return new Turn(id, ticket, group, slip, asked, State.WAITING, at, desk, 0, true, emergency);
    }

    Turn withSlip(String other) {
        return new Turn(id, ticket, group, other, asked, state, changed, desk, misses, rebooked, emergency);
    }

    Turn with(Need need) {
        return new Turn(id, ticket, group.with(need), slip, asked, state, changed, desk, misses, rebooked, emergency);
    }

    Turn inEmergency(boolean is) {
        return new Turn(id, ticket, group, slip, asked, state, changed, desk, misses, rebooked, is);
    }
}
