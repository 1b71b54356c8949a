package org.acogida.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * In which order those who wait are called, if nobody more comes: emergencies at once, then those
 * who were at a desk when it closed, then those with a need, but after so
 * many of these in a row the first of the line, whoever that is. So nobody waits for ever.
 */
final class CallingOrder {
    private final SequencedSet<TurnId> all = new LinkedHashSet<>();
    private final SequencedSet<TurnId> emergencies = new LinkedHashSet<>();
    private final SequencedSet<TurnId> left = new LinkedHashSet<>();
    private final SequencedSet<TurnId> needs = new LinkedHashSet<>();
    private final Map<TurnId, Turn> turns = new HashMap<>();
    private final int most;
    private int inARow;

    CallingOrder(Line line, LocalDate today) {
        most = line.rules().get(Figure.NEEDS_IN_A_ROW);
        inARow = line.needsInARow();
        for (Turn turn : line.listWaiting(today)) {
            all.add(turn.id());
            turns.put(turn.id(), turn);
            if (turn.emergency()) {
                emergencies.add(turn.id());
            } else if (turn.isLeft()) {
                left.add(turn.id());
            } else if (turn.group().hasNeed()) {
                needs.add(turn.id());
            }
        }
    }

    /** The next one, taken out. */
    Optional<Choice> take() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (!emergencies.isEmpty()) {
            return Optional.of(take(emergencies.getFirst(), Why.EMERGENCY));
        }
        if (!left.isEmpty()) {
            return Optional.of(take(left.getFirst(), Why.LEFT_AT_DESK));
        }
        if (needs.isEmpty() || inARow >= most) {
            return Optional.of(take(all.getFirst(), Why.IN_ORDER));
        }
        return Optional.of(take(needs.getFirst(), Why.NEED));
    }

    private Choice take(TurnId turn, Why why) {
        Why said = turn.equals(all.getFirst()) ? ofTheFirst(turn) : why;
        inARow = after(said, inARow);
        all.remove(turn);
        emergencies.remove(turn);
        left.remove(turn);
        needs.remove(turn);
        return new Choice(turn, said);
    }

    /** Who is first goes before nobody, whatever the need; but for one that was put back, and has a later number. */
    private Why ofTheFirst(TurnId id) {
        Turn turn = Objects.requireNonNull(turns.get(id));
        if (turn.isLeft()) {
            return Why.LEFT_AT_DESK;
        }
        boolean passes = turn.rebooked()
                && all.stream()
                        .map(turns::get)
                        .filter(Objects::nonNull)
                        .anyMatch(other -> !other.rebooked() && other.precedes(turn));
        return passes ? Why.PUT_BACK : Why.IN_ORDER;
    }

    /** How many were called in a row for a need, once one more is called. */
    static int after(Why call, int inARow) {
        return switch (call) {
            case NEED -> inARow + 1;
            case IN_ORDER, PUT_BACK -> 0;
            case EMERGENCY, LEFT_AT_DESK, WITH_RELATIVES, ERROR_MENDED, ORDERED, ON_PAPER -> inARow;
        };
    }

    /** All who wait, as they would be called. */
    List<TurnId> takeAll() {
        List<TurnId> taken = new ArrayList<>();
        for (Optional<Choice> next = take(); next.isPresent(); next = take()) {
            taken.add(next.get().turn());
        }
        return taken;
    }
}
