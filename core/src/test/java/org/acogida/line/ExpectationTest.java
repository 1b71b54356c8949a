package org.acogida.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.acogida.generators.Seeds;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineEvent.Came;
import org.acogida.line.LineEvent.Missed;
import org.acogida.line.LineEvent.Served;
import org.acogida.line.LineEvent.Staffed;
import org.acogida.line.LineEvent.Withdrawn;
import org.junit.jupiter.api.Test;

/** The range that a slip promises is kept: of a hundred who are told one, about eighty wait so long. */
class ExpectationTest {
    private static final int SEEDS = Seeds.count(200);

    /** An afternoon at an office of chance: its desks, how long groups take, who comes and who does not. */
    private static final class Afternoon {
        private final SampleOffice office;
        private final int desks;
        private final int minutes;
        private final int absent;
        private final int inNeed;
        private final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparing(Busy::until));
        private final Map<TurnId, List<Told>> told = new HashMap<>();
        private final List<Boolean> kept = new ArrayList<>();
        private int early;
        private int late;

        private record Busy(int desk, TurnId turn, Instant until, boolean comes) {}

        private record Told(Instant at, Wait.Range range) {}

        Afternoon(long seed) {
            office = new SampleOffice(seed, SampleRules.usual());
            desks = office.dice.between(1, 6);
            minutes = office.dice.between(8, 35);
            absent = office.dice.between(0, 15);
            inNeed = office.dice.between(0, 50);
        }

        void run() {
            office.add(new Staffed(new Staff(desks, desks)));
            for (int i = office.dice.between(5, 60); i > 0; i--) {
                come();
            }
            Instant end = office.now.plus(Duration.ofHours(8));
            for (int desk = 1; desk <= desks; desk++) {
                next(desk);
            }
            while (office.now.isBefore(end)) {
                office.pass(Duration.ofMinutes(1));
                if (office.dice.percent(Math.min(90, 90 * desks / minutes))) {
                    come();
                }
                while (!busy.isEmpty() && !busy.peek().until().isAfter(office.now)) {
                    finish(busy.poll());
                }
                for (int desk = 1; desk <= desks; desk++) {
                    next(desk);
                }
                if (office.dice.percent(5)) {
                    office.any(Turn.State.WAITING).ifPresent(this::tell);
                }
            }
        }

        private void come() {
            office.give(office.dice.percent(inNeed) ? SampleOffice.inNeed() : SampleOffice.plain(), office.today);
        }

        private void tell(Turn turn) {
            Expectation.of(office.line, office.today, office.now, SampleOffice.ZONE)
                    .find(turn.id())
                    .flatMap(Wait::range)
                    .filter(Wait.Range::today)
                    .ifPresent(range -> told.computeIfAbsent(turn.id(), id -> new ArrayList<>())
                            .add(new Told(office.now, range)));
        }

        private void next(int desk) {
            if (busy.stream().anyMatch(one -> one.desk() == desk)) {
                return;
            }
            office.callNext(desk).ifPresent(called -> {
                judge(called);
                boolean comes = !office.dice.percent(absent);
                busy.add(new Busy(desk, called.turn(), office.now.plus(taken(comes)), comes));
            });
        }

        /** Skewed, as such times are: often short, sometimes three times as long. */
        private Duration taken(boolean comes) {
            if (!comes) {
                return Duration.ofMinutes(3);
            }
            double part = (office.dice.between(30, 130) + office.dice.between(0, 60)) / 100.0;
            return Duration.ofSeconds(Math.round(minutes * 60 * part * (office.dice.percent(8) ? 2.2 : 0.9)));
        }

        private void judge(Called called) {
            for (Told before : told.getOrDefault(called.turn(), List.of())) {
                Duration waited = Duration.between(before.at(), office.now);
                boolean tooShort =
                        waited.plusSeconds(30).compareTo(before.range().from()) < 0;
                boolean tooLong =
                        waited.minusSeconds(30).compareTo(before.range().to()) > 0;
                early += tooShort ? 1 : 0;
                late += tooLong ? 1 : 0;
                kept.add(!tooShort && !tooLong);
            }
            told.remove(called.turn());
        }

        private void finish(Busy done) {
            if (done.comes()) {
                office.add(new Came(done.turn()));
                office.add(new Served(done.turn()));
            } else {
                office.add(new Missed(done.turn(), Absence.NOBODY_CAME));
            }
        }
    }

    @Test
    void ofAHundredWhoAreToldARangeAboutEightyWaitSoLong() {
        int all = 0;
        int kept = 0;
        int early = 0;
        int late = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Afternoon some = new Afternoon(seed);
            some.run();
            all += some.kept.size();
            kept += (int) some.kept.stream().filter(held -> held).count();
            early += some.early;
            late += some.late;
        }
        assertThat(all).isGreaterThan(SEEDS);
        assertThat(100.0 * kept / all)
                .as("kept of a hundred; %d came earlier and %d later of %d", early, late, all)
                .isBetween(75.0, 90.0);
        assertThat(100.0 * late / all).as("later of a hundred").isLessThan(15.0);
    }

    @Test
    void moreDesksMeanLessWaitAndMorePeopleAheadMore() {
        SampleOffice office = new SampleOffice(1, SampleRules.usual());
        for (int i = 0; i < 10; i++) {
            office.give();
        }
        office.add(new Staffed(new Staff(1, 1)));
        Wait.Range one = last(office);
        office.add(new Staffed(new Staff(4, 4)));
        Wait.Range four = last(office);
        assertThat(four.to()).isLessThan(one.to());
        assertThat(four.from()).isLessThan(one.from());
        assertThat(Expectation.of(office.line, office.today, office.now, SampleOffice.ZONE)
                        .ofNext())
                .satisfies(wait -> {
                    assertThat(wait.groups()).isEqualTo(10);
                    assertThat(wait.people()).isEqualTo(20);
                });
        assertThat(one.from()).isLessThan(one.to());
    }

    @Test
    void callsInVainMakeTheWaitLonger() {
        assertThat(after(Absence.NOBODY_CAME).to()).isGreaterThan(after().to());
    }

    /** What the last of ten is told after four calls of five minutes each, in vain or not. */
    private static Wait.Range after(Absence... inVain) {
        SampleOffice office = new SampleOffice(1, SampleRules.usual());
        office.add(new Staffed(new Staff(1, 1)));
        for (int i = 0; i < 14; i++) {
            office.give();
        }
        for (int i = 0; i < 4; i++) {
            TurnId turn = office.callNext(1).orElseThrow().turn();
            office.pass(Duration.ofMinutes(5));
            if (inVain.length > 0) {
                office.add(new Missed(turn, inVain[0]));
                office.add(new Withdrawn(turn, Ending.GROUP_LEFT));
            } else {
                office.add(new Served(turn));
            }
        }
        return last(office);
    }

    private static Wait.Range last(SampleOffice office) {
        TurnId turn = office.line.listWaiting(office.today).getLast().id();
        return Expectation.of(office.line, office.today, office.now, SampleOffice.ZONE)
                .find(turn)
                .flatMap(Wait::range)
                .orElseThrow();
    }

    @Test
    void beforeDesksOpenTheWaitBeginsWhenTheyDo() {
        SampleOffice office = new SampleOffice(1, SampleRules.usual());
        office.now = office.today.atTime(6, 0).atZone(SampleOffice.ZONE).toInstant();
        office.add(new Staffed(new Staff(1, 1)));
        office.give();
        assertThat(last(office).from()).isEqualTo(Duration.ofHours(3));
        office.now = office.today.atTime(17, 55).atZone(SampleOffice.ZONE).toInstant();
        for (int i = 0; i < 9; i++) {
            office.give();
        }
        assertThat(last(office).today()).isFalse();
        assertThat(last(office).reached()).isFalse();
    }
}
