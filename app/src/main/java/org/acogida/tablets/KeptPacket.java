package org.acogida.tablets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a tablet sent, as it is kept.
 *
 * @param lease as the tablet says; it may be none of ours
 * @param receivedAt by the procedure's clock
 * @param deviceNow what the tablet's clock said when it sent it
 * @param detail what {@link Fault} needs beside: a field or an act, never a value
 * @param waitsFor the packet of the family it adds to, where that is not registered yet
 * @param actsBy whose acts they are to be, where a supervisor decided it
 * @param givenTo who is to mend it
 * @param registeredRows the rows of a family that stand in the journal while others do not fit
 * @param differs where a document says something else than was typed, to be looked at: row and field, such as "0 surnames"
 */
public record KeptPacket(
        UUID id,
        UUID tablet,
        String office,
        long seq,
        String lease,
        Instant receivedAt,
        Instant deviceNow,
        State state,
        Optional<Fault> fault,
        String detail,
        Optional<UUID> waitsFor,
        Optional<UUID> actsBy,
        Optional<UUID> givenTo,
        Set<Integer> registeredRows,
        List<String> differs) {
    public KeptPacket {
        registeredRows = Set.copyOf(registeredRows);
        differs = List.copyOf(differs);
    }

    /** Whether nobody has anything to do with it any more. */
    public boolean isSettled() {
        return state == State.REGISTERED || state == State.MENDED;
    }

    /** How far it has come. */
    public enum State {
        /** It was not worked off yet. */
        KEPT,
        /** It adds to a family that is not registered yet. */
        WAITING,
        /** A supervisor decides. */
        HELD,
        /** It cannot be registered as it is. */
        FAULTY,
        /** All of it stands in the journal, or is of somebody who was erased. */
        REGISTERED,
        /** It was registered by hand. */
        MENDED
    }

    /** Why it is not registered. */
    public enum Fault {
        /** The tablet was revoked. */
        REVOKED,
        /** No lease of that tablet. */
        LEASE_UNKNOWN,
        /** It was filed after its lease was over. */
        LEASE_OVER,
        /** The officer's account may not do it any more. */
        NOT_ALLOWED,
        /** The key it was sealed to is not there. */
        KEY,
        /** It does not open: it was sealed otherwise, or changed. */
        SEALED,
        /** What it holds is not as agreed; the detail names the field. */
        BODY,
        /** An act of it does not fit; the detail names act and field. */
        ACT,
        /** Some of a family are registered, and others do not fit; the detail says who, and names act and field. */
        PARTLY,
        /** It holds no picture that can be kept; the detail says why. */
        PICTURE,
        /** The same family is registered already, and differs. */
        DIFFERS,
        /** Whom it adds to was erased: nothing of it is kept, and nothing is to be done. */
        ERASED,
        /** A fault of the program. */
        UNFORESEEN
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
