package org.acogida.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Pause;

/** A clock of one case: the law and office it started under, which it keeps, and its pauses. */
public record ClockRun(
        ClockName clock, LawId law, OfficeId office, Instant startedAt, Optional<Instant> endedAt, List<Pause> pauses) {
    public ClockRun {
        pauses = List.copyOf(pauses);
    }

    public boolean isRunning() {
        return endedAt.isEmpty();
    }

    public Optional<Pause> findOpenPause() {
        return pauses.stream().filter(Pause::isOpen).findFirst();
    }

    /** The same clock begun anew, with the pauses still to come. */
    ClockRun anew(LawId under, OfficeId place, Instant at) {
        List<Pause> toCome = pauses.stream()
                .filter(pause -> pause.until().map(until -> until.isAfter(at)).orElse(true))
                .toList();
        return new ClockRun(clock, under, place, at, Optional.empty(), toCome);
    }

    /** The same clock, counted from another moment under the law of its day. */
    ClockRun moved(LawId under, Instant at) {
        return new ClockRun(clock, under, office, at, endedAt, pauses);
    }

    ClockRun ended(Instant at) {
        return new ClockRun(clock, law, office, startedAt, Optional.of(at), pauses);
    }

    /** This clock with the office and the pauses of the one it goes on from. */
    ClockRun following(ClockRun before) {
        return new ClockRun(clock, law, before.office, startedAt, endedAt, before.pauses);
    }

    ClockRun paused(Pause pause) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return new ClockRun(clock, law, office, startedAt, endedAt, more);
    }

    ClockRun resumed(Instant until) {
        return new ClockRun(
                clock,
                law,
                office,
                startedAt,
                endedAt,
                pauses.stream()
                        .map(pause -> pause.isOpen() ? pause.closedAt(until) : pause)
                        .toList());
    }
}
