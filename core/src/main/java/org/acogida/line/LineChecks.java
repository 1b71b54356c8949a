package org.acogida.line;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineEvent.Came;
import org.acogida.line.LineEvent.EmergencyRaised;
import org.acogida.line.LineEvent.Given;
import org.acogida.line.LineEvent.HelpCame;
import org.acogida.line.LineEvent.Left;
import org.acogida.line.LineEvent.Missed;
import org.acogida.line.LineEvent.NeedSeen;
import org.acogida.line.LineEvent.Printed;
import org.acogida.line.LineEvent.Reissued;
import org.acogida.line.LineEvent.Returned;
import org.acogida.line.LineEvent.Served;
import org.acogida.line.LineEvent.Staffed;
import org.acogida.line.LineEvent.Withdrawn;
import org.acogida.line.Turn.State;

/** What keeps an event from happening in a line. */
final class LineChecks {
    private static final Optional<LineFlaw> NONE = Optional.empty();

    private final Line line;
    private final LocalDate today;

    private LineChecks(Line line, LocalDate today) {
        this.line = line;
        this.today = today;
    }

    static LineChecks of(Line line, LocalDate today) {
        return new LineChecks(line, today);
    }

    Optional<LineFlaw> find(LineEvent event) {
        return switch (event) {
            case Given given -> given(given);
            case Called called -> called(called);
            case Came came -> in(came.turn(), LineFlaw.NOT_CALLED, State.CALLED);
            case Missed missed -> in(missed.turn(), LineFlaw.NOT_CALLED, State.CALLED);
            case Returned returned -> in(returned.turn(), LineFlaw.NOT_ASIDE, State.ASIDE);
            case Served served -> served(served.turn());
            case Left left -> in(left.turn(), LineFlaw.NOT_CALLED, State.HERE);
            case Printed printed -> printed(printed);
            case Withdrawn withdrawn -> open(withdrawn.turn());
            case Reissued reissued -> reissued(reissued);
            case NeedSeen seen -> in(seen.turn(), LineFlaw.NOT_WAITING, State.WAITING, State.ASIDE);
            case Staffed _ -> NONE;
            case EmergencyRaised raised -> raised(raised);
            case HelpCame help -> help(help.emergency());
        };
    }

    private Optional<LineFlaw> given(Given given) {
        if (line.find(given.turn()).isPresent() || line.findBySlip(given.slip()).isPresent()) {
            return Optional.of(LineFlaw.KNOWN);
        }
        if (given.ticket().day().isBefore(line.rules().firstPaperDay(today))) {
            return Optional.of(LineFlaw.TOO_OLD);
        }
        return line.isTaken(given.ticket()) ? Optional.of(LineFlaw.NUMBER_TAKEN) : NONE;
    }

    private Optional<LineFlaw> printed(Printed printed) {
        return printed.first() < line.nextOnPaper(printed.day()) ? Optional.of(LineFlaw.NUMBER_TAKEN) : NONE;
    }

    /** Of whoever was at a desk when it closed it may be said on the next day that it was done. */
    private Optional<LineFlaw> served(TurnId turn) {
        return line.find(turn).filter(Turn::isLeft).isPresent()
                ? NONE
                : in(turn, LineFlaw.NOT_CALLED, State.CALLED, State.HERE);
    }

    private Optional<LineFlaw> called(Called called) {
        Optional<LineFlaw> flaw = in(called.turn(), LineFlaw.NOT_WAITING, State.WAITING);
        if (flaw.isPresent()) {
            return flaw;
        }
        if (called.why() != Why.ON_PAPER && line.findAtDesk(called.desk()).isPresent()) {
            return Optional.of(LineFlaw.DESK_BUSY);
        }
        boolean next = called.why().isByHand()
                || line.next(today).equals(Optional.of(new Choice(called.turn(), called.why())));
        return next ? NONE : Optional.of(LineFlaw.NOT_NEXT);
    }

    private Optional<LineFlaw> reissued(Reissued reissued) {
        return line.findBySlip(reissued.slip()).isPresent() ? Optional.of(LineFlaw.KNOWN) : open(reissued.turn());
    }

    private Optional<LineFlaw> raised(EmergencyRaised raised) {
        return line.findEmergency(raised.emergency()).isPresent()
                ? Optional.of(LineFlaw.KNOWN)
                : raised.turn().flatMap(this::open);
    }

    private Optional<LineFlaw> help(UUID emergency) {
        return line.findEmergency(emergency)
                .map(known -> known.help().isPresent() ? Optional.of(LineFlaw.KNOWN) : NONE)
                .orElse(Optional.of(LineFlaw.UNKNOWN_EMERGENCY));
    }

    private Optional<LineFlaw> open(TurnId id) {
        return in(id, LineFlaw.OVER, State.WAITING, State.CALLED, State.HERE, State.ASIDE);
    }

    private Optional<LineFlaw> in(TurnId id, LineFlaw otherwise, State... states) {
        return line.find(id)
                .map(turn -> {
                    if (Set.of(states).contains(turn.state())) {
                        return NONE;
                    }
                    return Optional.of(turn.state().isOver() ? LineFlaw.OVER : otherwise);
                })
                .orElse(Optional.of(LineFlaw.UNKNOWN_TURN));
    }
}
