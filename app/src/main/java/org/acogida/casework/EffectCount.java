package org.acogida.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.casework.Effects.Move;
import org.acogida.casework.Effects.Moves;
import org.acogida.journal.CaseFile;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Person;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Lawbook;

/** Compares, case by case, when running clocks end before and after a change of calendars. */
final class EffectCount {

    private final Clocks before;
    private final Clocks after;
    private final Clocks unpromised;
    private final Instant now;
    private final Map<CaseId, List<Found>> found = new LinkedHashMap<>();
    private final Set<CaseId> read = new HashSet<>();

    /** A clock touched, and how. */
    private record Found(Effect effect, Move move) {}

    /**
     * Begins a count.
     *
     * @param unpromised as {@code after}, but for what the change would take from persons
     */
    EffectCount(Lawbook laws, Surroundings before, Surroundings after, Surroundings unpromised, Instant now) {
        this.before = new Clocks(laws, before.calendars());
        this.after = new Clocks(laws, after.calendars());
        this.unpromised = new Clocks(laws, unpromised.calendars());
        this.now = now;
    }

    /** Adds what these cases are now, in place of what was added of them before. */
    void addAll(List<CaseFile> files) {
        files.forEach(file -> add(file.state()));
    }

    private void add(CaseState state) {
        read.add(state.id());
        found.remove(state.id());
        for (ClockRun run : state.listRunning()) {
            before.findEnd(run, state.signInDay(), now).ifPresent(end -> compare(state, run, end.due()));
        }
    }

    private void compare(CaseState state, ClockRun run, Due was) {
        Due will = due(after, run, state.signInDay());
        Due would = due(unpromised, run, state.signInDay());
        effect(before.getRule(run), was, will, would).ifPresent(effect -> {
            Due then = effect == Effect.PERSON_KEEPS ? would : will;
            String person = state.person().map(Person::fullName).orElse("");
            found.computeIfAbsent(state.id(), id -> new ArrayList<>(1))
                    .add(new Found(
                            effect, new Move(state.id(), person, run.clock(), run.law(), was.day(), then.day())));
        });
    }

    private Due due(Clocks clocks, ClockRun run, Optional<DayOfWeek> signInDay) {
        return clocks.findEnd(run, signInDay, now).orElseThrow().due();
    }

    private static Optional<Effect> effect(ClockRule rule, Due was, Due will, Due would) {
        if (!rule.countsEarliest()) {
            return will.compareTo(was) > 0
                    ? Optional.of(Effect.PERSON_GAINS)
                    : would.compareTo(was) < 0 ? Optional.of(Effect.PERSON_KEEPS) : Optional.empty();
        }
        if (will.compareTo(was) < 0) {
            return Optional.of(Effect.AUTHORITY_LOSES);
        }
        Effect longer =
                rule.consequence() == Consequence.RELEASE_DUE ? Effect.HOLDING_LASTS_LONGER : Effect.AUTHORITY_GAINS;
        return will.compareTo(was) > 0 ? Optional.of(longer) : Optional.empty();
    }

    Effects effects() {
        Map<Effect, List<Move>> moves = found.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        Found::effect,
                        () -> new EnumMap<>(Effect.class),
                        Collectors.mapping(Found::move, Collectors.toList())));
        Map<Effect, Moves> told = new EnumMap<>(Effect.class);
        moves.forEach((effect, all) -> told.put(
                effect, new Moves(all.size(), all.stream().limit(Effects.LISTED).toList())));
        return new Effects(read.size(), found.size(), told);
    }
}
