package org.acogida.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Event.IncidentRecorded;
import org.acogida.procedure.Event.ReturnCarriedOut;
import org.acogida.procedure.Event.StayRecorded;

/** Which step may follow which in a person's stays, and what becomes of them. */
public final class Stays {
    private Stays() {}

    /** What speaks against a step. */
    public enum Flaw {
        /** Something stands under that id already. */
        ID_TAKEN,
        /** No stay of the person goes on under that id. */
        ID_UNKNOWN,
        /** The stay is at another site. */
        OTHER_SITE,
        /** The person is there already. */
        HERE_ALREADY,
        /** A bed is kept for the person already. */
        RESERVED_ALREADY,
        /** It does not follow from how the stay stands: nobody comes back who was not out. */
        OUT_OF_ORDER,
        /** A stay that would end before it starts, or be noted before the one it follows was over. */
        BEFORE_START,
        /** A leave without an end. */
        ENDLESS,
        /** A leave or a reservation that would be over before it begins. */
        OVER
    }

    /** The first flaw of a command in the case as it stands; empty for commands of another kind. */
    public static Optional<Flaw> find(CaseState state, Command command, Context context) {
        return command instanceof RecordStay stay ? find(state, stay, context.at()) : Optional.empty();
    }

    private static Optional<Flaw> find(CaseState state, RecordStay command, Instant at) {
        Optional<Stay> known = state.findStay(command.stay());
        if (known.filter(stay -> !stay.site().equals(command.site())).isPresent()) {
            return Optional.of(Flaw.OTHER_SITE);
        }
        Optional<Flaw> flaw = switch (command.step()) {
            case RESERVED -> reserved(state, known);
            case ARRIVED, FOUND -> arrived(state, command, known, at);
            case MOVED -> follows(known, Stay.State.HERE);
            case WENT_ON_LEAVE ->
                follows(known, Stay.State.HERE)
                        .or(() -> flaw(Flaw.ENDLESS, command.until().isEmpty()));
            case ABSENCE_NOTICED -> follows(known, Stay.State.HERE, Stay.State.ON_LEAVE);
            case CAME_BACK -> follows(known, Stay.State.ON_LEAVE, Stay.State.ABSENT);
            case LEFT -> follows(known, Stay.State.HERE, Stay.State.ON_LEAVE, Stay.State.ABSENT);
            case LAPSED -> follows(known, Stay.State.RESERVED);
        };
        return flaw.or(() -> timed(command, known, at));
    }

    private static Optional<Flaw> reserved(CaseState state, Optional<Stay> known) {
        return flaw(Flaw.ID_TAKEN, known.isPresent())
                .or(() -> flaw(
                        Flaw.RESERVED_ALREADY,
                        state.stays().stream().anyMatch(stay -> stay.state() == Stay.State.RESERVED)));
    }

    /** Whoever comes to a site has left the one at which they were; no time of two stays is the same. */
    private static Optional<Flaw> arrived(CaseState state, RecordStay command, Optional<Stay> known, Instant at) {
        List<Stay> were = state.stays().stream()
                .filter(stay -> stay.state().isPresent() || stay.state() == Stay.State.LEFT)
                .toList();
        return flaw(
                        Flaw.ID_TAKEN,
                        known.filter(stay -> stay.state() != Stay.State.RESERVED)
                                .isPresent())
                .or(() -> flaw(
                        Flaw.HERE_ALREADY,
                        were.stream()
                                .anyMatch(stay ->
                                        stay.state().isPresent() && stay.site().equals(command.site()))))
                .or(() -> flaw(
                        Flaw.BEFORE_START,
                        were.stream()
                                .anyMatch(stay -> stay.end().map(at::isBefore).orElse(!at.isAfter(stay.from())))));
    }

    private static Optional<Flaw> follows(Optional<Stay> known, Stay.State... states) {
        if (known.filter(stay -> stay.state().isOpen()).isEmpty()) {
            return Optional.of(Flaw.ID_UNKNOWN);
        }
        return flaw(Flaw.OUT_OF_ORDER, !List.of(states).contains(known.get().state()));
    }

    private static Optional<Flaw> timed(RecordStay command, Optional<Stay> known, Instant at) {
        boolean comes = command.step() == StayStep.ARRIVED || command.step() == StayStep.FOUND;
        return flaw(
                        Flaw.BEFORE_START,
                        !comes && known.filter(stay -> !at.isAfter(stay.from())).isPresent())
                .or(() -> flaw(
                        Flaw.BEFORE_START,
                        command.step() == StayStep.MOVED
                                && known.stream()
                                        .flatMap(stay -> stay.berths().stream())
                                        .anyMatch(berth -> !at.isAfter(berth.from()))))
                .or(() -> flaw(
                        Flaw.OVER,
                        command.until().filter(until -> !until.isAfter(at)).isPresent()));
    }

    private static Optional<Flaw> flaw(Flaw flaw, boolean holds) {
        return holds ? Optional.of(flaw) : Optional.empty();
    }

    static void check(CaseState state, Command command, Context context) {
        find(state, command, context).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    command.act() + ": " + flaw + " in case " + state.id() + "; correct what was sent");
        });
    }

    /** Whether an event may change where the person stays. */
    public static boolean mayChange(Event event) {
        return switch (event) {
            case StayRecorded _, ReturnCarriedOut _ -> true;
            case IncidentRecorded incident -> isReturn(incident);
            default -> false;
        };
    }

    private static boolean isReturn(IncidentRecorded incident) {
        return incident.details().kind() == Incident.Kind.RETURNED_UNDER_PROTECTION;
    }

    /** What an entry does to the stays; whoever was returned stays nowhere from then on. */
    static void apply(Draft draft, Entry entry) {
        switch (entry.event()) {
            case StayRecorded event -> recorded(draft, event, entry.occurredAt());
            case ReturnCarriedOut _ -> leave(draft, entry.occurredAt());
            case IncidentRecorded incident when isReturn(incident) -> leave(draft, incident.happenedAt());
            default -> {}
        }
    }

    private static void recorded(Draft draft, StayRecorded event, Instant at) {
        boolean comes = event.step() == StayStep.ARRIVED || event.step() == StayStep.FOUND;
        if (comes) {
            leave(draft, at);
        }
        if (draft.stays.stream().noneMatch(stay -> stay.id().equals(event.stay()))) {
            draft.stays.add(begun(event, at));
        } else {
            draft.stays.replaceAll(
                    stay -> stay.id().equals(event.stay()) && stay.state().isOpen() ? next(stay, event, at) : stay);
        }
    }

    private static Stay begun(StayRecorded event, Instant at) {
        Stay.State state = event.step() == StayStep.RESERVED ? Stay.State.RESERVED : Stay.State.HERE;
        return new Stay(event.stay(), event.site(), state, at, Optional.empty(), event.until(), List.of())
                .inBed(event.bed(), at);
    }

    private static Stay next(Stay stay, StayRecorded event, Instant at) {
        return switch (event.step()) {
            case RESERVED -> stay;
            case ARRIVED, FOUND -> stay.arrived(at, event.bed());
            case MOVED -> stay.inBed(event.bed(), at);
            case WENT_ON_LEAVE -> stay.become(Stay.State.ON_LEAVE, event.until());
            case ABSENCE_NOTICED -> stay.become(Stay.State.ABSENT, Optional.empty());
            case CAME_BACK -> stay.become(Stay.State.HERE, Optional.empty());
            case LEFT -> at.isAfter(stay.from()) ? stay.over(Stay.State.LEFT, at) : stay;
            case LAPSED -> at.isAfter(stay.from()) ? stay.over(Stay.State.LAPSED, at) : stay;
        };
    }

    /** A stay that began later than they left goes on: somebody came back. */
    private static void leave(Draft draft, Instant at) {
        draft.stays.replaceAll(
                stay -> stay.state().isPresent() && at.isAfter(stay.from()) ? stay.over(Stay.State.LEFT, at) : stay);
    }
}
