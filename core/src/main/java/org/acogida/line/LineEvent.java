package org.acogida.line;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What happens in the line of an office. Nothing in it tells of a person. */
public sealed interface LineEvent {

    /** Something that happens to one turn. */
    sealed interface OfTurn extends LineEvent {
        TurnId turn();
    }

    /**
     * A group was counted and given a turn.
     *
     * @param slip the random word of its slip's address
     */
    record Given(TurnId turn, Ticket ticket, Group group, String slip) implements OfTurn {}

    /** A turn is called to a desk. */
    record Called(TurnId turn, int desk, Why why) implements OfTurn {
        public Called {
            if (desk < 1 || desk > Staff.MOST) {
                throw new IllegalArgumentException("desk: 1 to " + Staff.MOST + ", got " + desk);
            }
        }
    }

    /** The group came to the desk, and is the one that was counted. */
    record Came(TurnId turn) implements OfTurn {}

    /** The call came to nothing: the turn is kept, a few places on. */
    record Missed(TurnId turn, Absence why) implements OfTurn {}

    /** A group whose turn was set aside is here again. */
    record Returned(TurnId turn) implements OfTurn {}

    /** The desk is done with the group. */
    record Served(TurnId turn) implements OfTurn {}

    /** The desk closes and is not done with the group, which goes first on the next day. */
    record Left(TurnId turn) implements OfTurn {}

    /** The turn is taken back. */
    record Withdrawn(TurnId turn, Ending why) implements OfTurn {}

    /** The slip was lost: another takes its place, and is worth what the first was. */
    record Reissued(TurnId turn, String slip) implements OfTurn {}

    /** A need showed only after the group was counted. */
    record NeedSeen(TurnId turn, Need need) implements OfTurn {}

    /**
     * Blank slips were printed, to be filled in by hand on a day. No others have these numbers.
     *
     * @param first number of them
     * @param last number of them
     */
    record Printed(LocalDate day, int first, int last) implements LineEvent {
        public Printed {
            if (first < 1 || last < first || last > Ticket.LAST) {
                throw new IllegalArgumentException("numbers: from 1 to " + Ticket.LAST
                        + ", the first no higher than the last; got " + first + " to " + last);
            }
        }

        boolean holds(Ticket ticket) {
            return ticket.onPaper() && ticket.day().equals(day) && ticket.number() >= first && ticket.number() <= last;
        }
    }

    /** Desks or officers changed. */
    record Staffed(Staff staff) implements LineEvent {}

    /** Somebody in the line needs a doctor now; of the group with that turn, where it has one. */
    record EmergencyRaised(UUID emergency, Optional<TurnId> turn) implements LineEvent {}

    /** Somebody came to it. */
    record HelpCame(UUID emergency, Helper helper) implements LineEvent {}
}
