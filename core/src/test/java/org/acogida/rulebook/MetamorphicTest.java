package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.calendar.DayOff;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCalendar;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.Seeds;
import org.junit.jupiter.api.Test;

/** What is added never takes time away: a closure, a pause, a reading of the calendar, a later start. */
class MetamorphicTest {
    private static final int USUAL = 150;

    /** A clock, its start and what else counts, all by chance. */
    private record Trial(
            ClockRule rule,
            Instant start,
            List<Pause> pauses,
            Optional<DayOfWeek> assigned,
            List<DayOff> closures,
            OfficeCalendars calendars) {
        static Trial of(Dice dice) {
            List<DayOff> closures = ExplanationTest.closures(dice);
            Instant start = dice.moment(Instant.parse("2018-02-01T12:00:00Z"), Instant.parse("2022-02-01T12:00:00Z"));
            return new Trial(
                    ExplanationTest.clock(dice),
                    start,
                    ExplanationTest.pauses(dice, start),
                    Optional.of(dice.any(DayOfWeek.class)),
                    closures,
                    closed(closures));
        }

        Due due() {
            return Deadlines.due(rule, start, pauses, assigned, calendars);
        }

        Trial with(List<Pause> other) {
            return new Trial(rule, start, other, assigned, closures, calendars);
        }

        Trial with(OfficeCalendars other) {
            return new Trial(rule, start, pauses, assigned, closures, other);
        }

        Trial as(Party party) {
            ClockDraft same = new ClockDraft("clock")
                    .lasts(rule.length().amount(), rule.length().unit())
                    .awaits(party);
            if (!rule.movesToBusinessDay()) {
                same.stays();
            }
            if (rule.onAssignedDay()) {
                same.onAssignedDay();
            }
            return new Trial(same.rule(), start, pauses, assigned, closures, calendars);
        }

        Trial from(Instant later) {
            return new Trial(rule, later, pauses, assigned, closures, calendars);
        }
    }

    private static OfficeCalendars closed(List<DayOff> closures) {
        return SampleLaws.calendars(SampleLaws.LAWS, Map.of(SampleLaws.SOUTH, closures))
                .get(new LawId("statute"), SampleLaws.SOUTH);
    }

    private static void isNoSooner(Trial with, Trial without) {
        assertThat(with.due()).as("%s against %s", with, without).isGreaterThanOrEqualTo(without.due());
    }

    @Test
    void aClosureMoreNeverShortensAClock() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial trial = Trial.of(dice);
            List<DayOff> more = new ArrayList<>(trial.closures());
            more.addAll(ExplanationTest.closures(dice));
            isNoSooner(trial.with(closed(more)), trial);
        });
    }

    @Test
    void aWithdrawnClosureLeavesThePersonTheTimeAndTakesItFromTheAuthority() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial open = Trial.of(dice);
            LocalDate begun = LocalDate.ofInstant(open.start(), SampleCalendar.MEXICO_CITY);
            DayOff met = SampleCalendar.closure(
                    begun.plusDays(1).toString(),
                    begun.plusDays(dice.between(2, 12)).toString());
            List<DayOff> back = new ArrayList<>(
                    open.closures().stream().filter(closure -> dice.percent(50)).toList());
            List<DayOff> standing = new ArrayList<>(open.closures());
            standing.removeAll(back);
            back.add(met);
            List<DayOff> all = new ArrayList<>(open.closures());
            all.add(met);
            Trial trial = open.with(closed(all));
            Trial after = trial.with(Calendars.of(
                            SampleLaws.LAWS,
                            SampleLaws.OFFICES,
                            Map.of(SampleLaws.SOUTH, standing),
                            Map.of(SampleLaws.SOUTH, back))
                    .get(new LawId("statute"), SampleLaws.SOUTH));
            if (trial.rule().countsEarliest()) {
                assertThat(after.due()).isEqualTo(trial.with(closed(standing)).due());
            } else {
                isNoSooner(after, trial);
            }
        });
    }

    @Test
    void aPauseMoreNeverShortensAClock() {
        Seeds.forEach(4 * USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial trial = Trial.of(dice);
            List<Pause> more = new ArrayList<>(trial.pauses());
            more.addAll(ExplanationTest.pauses(dice, trial.start()));
            isNoSooner(trial.with(more), trial);
        });
    }

    @Test
    void aLongerPauseNeverShortensAClock() {
        Seeds.forEach(4 * USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial trial = Trial.of(dice);
            List<Pause> longer = trial.pauses().stream()
                    .map(pause -> new Pause(
                            pause.from().minusSeconds(dice.between(0, 200_000)),
                            Optional.of(pause.until().orElseThrow().plusSeconds(dice.between(0, 200_000))),
                            pause.cause(),
                            pause.act()))
                    .toList();
            isNoSooner(trial.with(longer), trial);
        });
    }

    @Test
    void theOrderOfPausesMattersNothing() {
        Seeds.forEach(USUAL, seed -> {
            Trial trial = Trial.of(new Dice(seed));
            assertThat(trial.with(trial.pauses().reversed()).due()).isEqualTo(trial.due());
        });
    }

    @Test
    void aLaterStartNeverEndsSooner() {
        Seeds.forEach(4 * USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial any = Trial.of(dice);
            // months differ in length, and days given back are days
            Trial trial = any.rule().length().unit() == Unit.MONTHS ? any.with(List.of()) : any;
            isNoSooner(trial.from(trial.start().plusSeconds(dice.between(0, 40 * 86_400))), trial);
        });
    }

    @Test
    void aReadingLessNeverLengthensThePersonsTimeNorShortensTheAuthoritys() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial trial = Trial.of(dice);
            String reading = dice.pick(trial.calendars().readings()).name();
            Trial one = trial.with(trial.calendars().only(reading));
            if (trial.rule().countsEarliest()) {
                isNoSooner(one, trial);
            } else {
                isNoSooner(trial, one);
            }
        });
    }

    @Test
    void thePersonNeverHasLessTimeThanTheAuthorityWouldHave() {
        Seeds.forEach(4 * USUAL, seed -> {
            Dice dice = new Dice(seed);
            Trial trial = Trial.of(dice);
            Trial persons = trial.as(Party.PERSON);
            Trial authoritys = trial.as(Party.AUTHORITY);
            isNoSooner(persons, authoritys);
        });
    }
}
