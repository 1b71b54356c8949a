package org.acogida.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry as the fairness log tells it to everybody: which turn, and how many it went before. Neither who is in a group nor
 * which need it has is part of it.
 *
 * @param ticket of the turn; empty for what is of no turn
 * @param overtaken how many waited whose number came before
 */
public record LogLine(LineEntry entry, Optional<Ticket> ticket, int overtaken) {

    /** The log of some entries that come after those which a line rests on. */
    public static List<LogLine> list(Line before, List<LineEntry> entries) {
        List<LogLine> log = new ArrayList<>();
        Line line = before.copy();
        for (LineEntry entry : entries) {
            line.beginIfLater(entry.day());
            int overtaken =
                    entry.event() instanceof LineEvent.Called called ? overtaken(line, called.turn(), entry.day()) : 0;
            line.apply(entry);
            log.add(new LogLine(entry, turn(line, entry.event()).map(Turn::ticket), overtaken));
        }
        return log;
    }

    private static Optional<Turn> turn(Line line, LineEvent event) {
        return event instanceof LineEvent.OfTurn of ? line.find(of.turn()) : emergency(line, event);
    }

    private static Optional<Turn> emergency(Line line, LineEvent event) {
        return switch (event) {
            case LineEvent.EmergencyRaised raised -> raised.turn().flatMap(line::find);
            case LineEvent.HelpCame help ->
                line.findEmergency(help.emergency()).flatMap(Emergency::turn).flatMap(line::find);
            case LineEvent.OfTurn _, LineEvent.Staffed _ -> Optional.empty();
        };
    }

    /** Those whose place is still that of their number, and came before. */
    private static int overtaken(Line before, TurnId called, LocalDate today) {
        return before.find(called)
                .map(turn -> (int) before.listWaiting(today).stream()
                        .filter(other -> !other.rebooked() && other.precedes(turn))
                        .count())
                .orElse(0);
    }

    /** Whether it went before others and the entry gives no reason for it: this must never be. */
    public boolean isUnexplained() {
        return overtaken > 0 && entry.event() instanceof LineEvent.Called called && called.why() == Why.IN_ORDER;
    }
}
