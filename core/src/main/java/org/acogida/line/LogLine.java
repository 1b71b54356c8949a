package org.acogida.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry as the fairness log tells it to everybody: which turn, and how many it went before. Neither who is in a group nor
 * which need it has is part of it. A turn that was given on paper has two lines, as it came into the line after it was given.
 *
 * @param ticket of the turn; empty for what is of no turn
 * @param overtaken how many waited whose number came before; for a turn that is keyed in, how many wait behind it now
 * @param keyedIn whether the line tells of the keying in, rather than of what had happened
 */
public record LogLine(LineEntry entry, Optional<Ticket> ticket, int overtaken, boolean keyedIn) {

    /** The log of some entries that come after those which a line rests on. */
    public static List<LogLine> list(Line before, List<LineEntry> entries) {
        List<LogLine> log = new ArrayList<>();
        Line line = before.copy();
        for (LineEntry entry : entries) {
            line.beginIfLater(entry.keyedDay());
            int overtaken =
                    entry.event() instanceof LineEvent.Called called ? overtaken(line, called.turn(), entry.day()) : 0;
            line.apply(entry);
            Optional<Ticket> ticket = turn(line, entry.event()).map(Turn::ticket);
            if (entry.event() instanceof LineEvent.Given given) {
                overtaken = entry.isKeyedIn() ? 0 : behind(line, given.turn(), entry.day());
            }
            log.add(new LogLine(entry, ticket, overtaken, false));
            if (entry.event() instanceof LineEvent.Given given && entry.isKeyedIn()) {
                log.add(new LogLine(entry, ticket, behind(line, given.turn(), entry.keyedDay()), true));
            }
        }
        return log;
    }

    /** When it happened, or was keyed in. */
    public Instant at() {
        return keyedIn ? entry.keyedAt() : entry.at();
    }

    /** The day at the office on which it happened, or was keyed in. */
    public LocalDate day() {
        return keyedIn ? entry.keyedDay() : entry.day();
    }

    /** Those who stand behind a turn that came to its place just now. */
    private static int behind(Line after, TurnId given, LocalDate today) {
        return (int) after.listWaiting(today).stream()
                .dropWhile(turn -> !turn.id().equals(given))
                .skip(1)
                .count();
    }

    private static Optional<Turn> turn(Line line, LineEvent event) {
        return event instanceof LineEvent.OfTurn of ? line.find(of.turn()) : emergency(line, event);
    }

    private static Optional<Turn> emergency(Line line, LineEvent event) {
        return switch (event) {
            case LineEvent.EmergencyRaised raised -> raised.turn().flatMap(line::find);
            case LineEvent.HelpCame help ->
                line.findEmergency(help.emergency()).flatMap(Emergency::turn).flatMap(line::find);
            case LineEvent.OfTurn _, LineEvent.Staffed _, LineEvent.Printed _ -> Optional.empty();
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
        boolean silent = entry.event() instanceof LineEvent.Called called
                ? called.why() == Why.IN_ORDER
                : entry.event() instanceof LineEvent.Given && !keyedIn;
        return overtaken > 0 && silent;
    }
}
