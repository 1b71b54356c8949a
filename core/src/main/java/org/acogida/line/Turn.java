package org.acogida.line;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param resumes the day from which it goes first, as it was at a desk when that closed
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
        Optional<LocalDate> resumes,
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
                Optional.empty(),
                false);
    }

    /** Whether it goes before its place. */
    public boolean goesFirst() {
        return emergency || group.hasNeed() || resumes.isPresent();
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
        return new Turn(id, ticket, group, slip, asked, next, at, desk, misses, rebooked, resumes, emergency);
    }

    Turn calledTo(int where, Instant at) {
        return new Turn(
                id,
                ticket,
                group,
                slip,
                asked,
                State.CALLED,
                at,
                Optional.of(where),
                misses,
                rebooked,
                resumes,
                emergency);
    }

    Turn missed(State next, Instant at) {
        return new Turn(id, ticket, group, slip, asked, next, at, desk, misses + 1, true, Optional.empty(), emergency);
    }

    Turn returned(Instant at) {
        return new Turn(id, ticket, group, slip, asked, State.WAITING, at, desk, 0, true, resumes, emergency);
    }

    /** Its desk closed before it was done with the group. */
    Turn left(LocalDate from, Instant at) {
        return new Turn(id, ticket, group, slip, asked, State.WAITING, at, desk, 0, true, Optional.of(from), emergency);
    }

    /** Whether it waits because its desk closed before it was done with the group. */
    public boolean isLeft() {
        return state == State.WAITING && resumes.isPresent();
    }

    Turn withSlip(String other) {
        return new Turn(id, ticket, group, other, asked, state, changed, desk, misses, rebooked, resumes, emergency);
    }

    Turn with(Need need) {
        return new Turn(
                id, ticket, group.with(need), slip, asked, state, changed, desk, misses, rebooked, resumes, emergency);
    }

    Turn inEmergency(boolean is) {
        return new Turn(id, ticket, group, slip, asked, state, changed, desk, misses, rebooked, resumes, is);
    }
}
