package org.acogida.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acogida.generators.Dice;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineEvent.Came;
import org.acogida.line.LineEvent.EmergencyRaised;
import org.acogida.line.LineEvent.Given;
import org.acogida.line.LineEvent.Left;
import org.acogida.line.LineEvent.Missed;
import org.acogida.line.LineEvent.NeedSeen;
import org.acogida.line.LineEvent.Printed;
import org.acogida.line.LineEvent.Reissued;
import org.acogida.line.LineEvent.Returned;
import org.acogida.line.LineEvent.Served;
import org.acogida.line.LineEvent.Staffed;
import org.acogida.line.LineEvent.Withdrawn;

/** An office whose line goes on by chance, over days: what a desk could do with it, and never more than is allowed. */
final class SampleOffice {
    static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    static final LocalDate FIRST = LocalDate.of(2018, 10, 19);

    final Dice dice;
    final List<LineEntry> entries = new ArrayList<>();
    Line line;
    LocalDate today = FIRST;
    Instant now = FIRST.atTime(9, 0).atZone(ZONE).toInstant();

    SampleOffice(long seed, LineRules rules) {
        dice = new Dice(seed);
        line = Line.empty(rules);
    }

    /** Some steps of an office on whose desks all sorts of things happen. */
    static SampleOffice worked(long seed, int steps) {
        SampleOffice office = new SampleOffice(seed, SampleRules.usual());
        office.add(new Staffed(new Staff(3, 3)));
        for (int i = 0; i < steps; i++) {
            office.step();
        }
        return office;
    }

    /** Records what can happen; false, and nothing happens, where it cannot. */
    boolean add(LineEvent event) {
        if (line.findFlaw(event, today).isPresent()) {
            return false;
        }
        LineEntry entry = new LineEntry(entries.size() + 1L, now, today, event);
        entries.add(entry);
        line = line.after(List.of(entry));
        return true;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The next day on which something happens: closed ones may lie between. */
    void nextDay() {
        today = today.plusDays(dice.between(1, 4));
        now = today.atTime(9, 0).atZone(ZONE).toInstant();
    }

    Turn give(Group group, LocalDate day) {
        TurnId id = new TurnId(dice.uuid());
        add(new Given(id, new Ticket(day, line.nextNumber(day), false), group, id.toString()));
        return line.find(id).orElseThrow();
    }

    /** A slip that was filled in by hand some hours ago, perhaps on an earlier day, comes to the program now. */
    Turn keyIn(Duration ago) {
        TurnId id = new TurnId(dice.uuid());
        Instant asked = now.minus(ago);
        LocalDate day = LocalDate.ofInstant(asked, ZONE);
        int position = 1 + entries.size();
        int number = line.nextOnPaper(day);
        Given given = new Given(id, new Ticket(day, number, true), plain(), id.toString());
        LineEntry entry = new LineEntry(position, asked, day, now, today, given);
        entries.add(entry);
        line = line.after(List.of(entry));
        return line.find(id).orElseThrow();
    }

    Turn give() {
        return give(plain(), today);
    }

    static Group plain() {
        return new Group(2, 0, Set.of(), Spot.LINE);
    }

    static Group inNeed() {
        return new Group(2, 0, Set.of(Need.WOMAN_AT_RISK), Spot.LINE);
    }

    Optional<Called> callNext(int desk) {
        Optional<Called> call = line.next(today)
                .map(next -> new Called(next.turn(), desk, next.why()))
                .filter(this::add);
        return call;
    }

    private void step() {
        pass(Duration.ofMinutes(dice.between(0, 6)));
        switch (dice.between(0, 19)) {
            case 0, 1, 2, 3 -> give(group(), dice.percent(90) ? today : today.plusDays(1));
            case 4, 5, 6, 7 -> callNext(dice.between(1, 3));
            case 8, 9 -> any(Turn.State.CALLED).ifPresent(turn -> add(new Missed(turn.id(), dice.any(Absence.class))));
            case 10, 11 ->
                any(Turn.State.CALLED).ifPresent(turn -> {
                    add(new Came(turn.id()));
                    add(new Served(turn.id()));
                });
            case 12 -> odd();
            case 17 -> {
                int first = line.nextOnPaper(today);
                add(new Printed(today, first, first + dice.between(0, 11)));
            }
            case 18 -> any(Turn.State.CALLED).ifPresent(turn -> add(new Came(turn.id())));
            case 19 ->
                any(Turn.State.HERE)
                        .ifPresent(turn -> add(dice.percent(50) ? new Left(turn.id()) : new Served(turn.id())));
            case 16 -> keyIn(Duration.ofMinutes(dice.between(0, 1_500)));
            case 13 -> any(Turn.State.ASIDE).ifPresent(turn -> add(new Returned(turn.id())));
            case 14 ->
                any(Turn.State.WAITING)
                        .ifPresent(turn -> add(new Called(
                                turn.id(), dice.between(1, 3), dice.oneOf(Why.WITH_RELATIVES, Why.ERROR_MENDED))));
            default -> {
                if (dice.percent(15)) {
                    nextDay();
                }
            }
        }
    }

    private void odd() {
        any(Turn.State.WAITING).ifPresent(turn -> {
            switch (dice.between(0, 3)) {
                case 0 -> add(new Withdrawn(turn.id(), dice.any(Ending.class)));
                case 1 -> add(new Reissued(turn.id(), dice.uuid().toString()));
                case 2 -> add(new NeedSeen(turn.id(), dice.any(Need.class)));
                default -> add(new EmergencyRaised(dice.uuid(), Optional.of(turn.id())));
            }
        });
    }

    private Group group() {
        int people = dice.between(1, 6);
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (dice.percent(20)) {
            needs.add(dice.any(Need.class));
        }
        return new Group(people, dice.percent(30) ? dice.between(0, people) : 0, needs, dice.any(Spot.class));
    }

    Optional<Turn> any(Turn.State state) {
        return any(turn -> turn.state() == state);
    }

    private Optional<Turn> any(Predicate<Turn> which) {
        List<Turn> found = line.list().stream().filter(which).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(dice.pick(found));
    }
}
