package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

class ExplanationTest {
    private static final OfficeCalendars OPEN = SampleLaws.CALENDARS.get(new LawId("statute"), SampleLaws.SOUTH);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SampleCalendar.MEXICO_CITY).toInstant();
    }

    private static Pause pause(String from, String until) {
        return new Pause(at(from), Optional.of(at(until)), Party.NOBODY, "acuerdo");
    }

    private static Explanation explain(ClockDraft clock, String start, Pause... pauses) {
        return Deadlines.explain(clock.rule(), at(start), List.of(pauses), Optional.empty(), OPEN);
    }

    @Test
    void everyDayAfterTheStartIsAccountedFor() {
        Explanation explanation = explain(new ClockDraft("decide").lasts(45, Unit.BUSINESS_DAYS), "2018-10-19T15:30");
        assertThat(explanation.findFirstDay()).hasValue(LocalDate.of(2018, 10, 22));
        assertThat(explanation.days().getFirst().day()).isEqualTo("2018-10-20");
        assertThat(explanation.days().getLast().ordinal()).isEqualTo(45);
        assertThat(explanation.days().getLast().day())
                .isEqualTo(explanation.due().day());
        assertThat(explanation.start().toLocalDateTime()).isEqualTo(LocalDateTime.parse("2018-10-19T15:30"));
    }

    @Test
    void aSkippedDayNamesItsNorm() {
        Explanation explanation = explain(new ClockDraft("decide").lasts(45, Unit.BUSINESS_DAYS), "2018-10-19T15:30");
        assertThat(explanation.listSkipped())
                .filteredOn(day -> day.day().getDayOfWeek().getValue() <= 5)
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.day()).isEqualTo("2018-11-20");
                    assertThat(day.ordinal()).isZero();
                    assertThat(day.because()).extracting(off -> off.name().en()).containsExactly("revolution");
                });
    }

    @Test
    void aCountedDayOfACalendarCountTellsWhenItIsNoBusinessDay() {
        Explanation explanation =
                explain(new ClockDraft("regularise").lasts(3, Unit.CALENDAR_DAYS), "2018-10-19T15:30");
        assertThat(explanation.days()).extracting(Explanation.Day::status).containsOnly(Explanation.Status.COUNTED);
        assertThat(explanation.days().getFirst().because())
                .extracting(DayOff::kind)
                .containsExactly(DayOff.Kind.WEEKEND);
        assertThat(explanation.days().getLast().because()).isEmpty();
    }

    @Test
    void aLastDayThatMovedTellsOverWhichDays() {
        Explanation explanation =
                explain(new ClockDraft("regularise").lasts(1, Unit.CALENDAR_DAYS), "2018-10-19T15:30");
        assertThat(explanation.days())
                .extracting(Explanation.Day::status)
                .containsExactly(Explanation.Status.COUNTED, Explanation.Status.MOVED, Explanation.Status.MOVED);
        assertThat(explanation.days().get(1).because()).isNotEmpty();
        assertThat(explanation.days().get(1).ordinal()).isZero();
        assertThat(explanation.due().day()).isEqualTo("2018-10-22");
    }

    @Test
    void aDayCountThatEndsOnAnAssignedWeekdayCountsNoMoreThanItsLength() {
        ClockRule rule = new ClockDraft("sign")
                .lasts(3, Unit.BUSINESS_DAYS)
                .awaits(Party.PERSON)
                .onAssignedDay()
                .rule();
        Explanation explanation =
                Deadlines.explain(rule, at("2018-10-19T15:30"), List.of(), Optional.of(DayOfWeek.FRIDAY), OPEN);
        assertThat(explanation.due().day()).isEqualTo("2018-10-26");
        assertThat(explanation.days())
                .filteredOn(day -> day.status() == Explanation.Status.COUNTED)
                .hasSize(3);
        assertThat(explanation.days())
                .filteredOn(day -> day.status() == Explanation.Status.MOVED)
                .extracting(Explanation.Day::day)
                .containsExactly(LocalDate.of(2018, 10, 25), LocalDate.of(2018, 10, 26));
    }

    @Test
    void aPausedDayNamesThePauseThatTookItOut() {
        Pause first = pause("2018-10-22T08:00", "2018-10-22T09:00");
        Pause second = pause("2018-10-23T08:00", "2018-10-23T09:00");
        Explanation explanation = explain(
                new ClockDraft("review").lasts(3, Unit.BUSINESS_DAYS).awaits(Party.PERSON),
                "2018-10-19T15:30",
                second,
                first);
        assertThat(explanation.days())
                .filteredOn(day -> day.status() == Explanation.Status.PAUSED)
                .extracting(day -> day.pause().orElseThrow())
                .containsExactly(first, second);
        assertThat(explanation.pauses()).containsExactly(second, first);
        assertThat(explanation.due().day()).isEqualTo("2018-10-26");
    }

    @Test
    void aDayAfterAMidnightPauseIsCounted() {
        Explanation explanation = explain(
                new ClockDraft("review").lasts(3, Unit.BUSINESS_DAYS).awaits(Party.PERSON),
                "2018-10-19T15:30",
                pause("2018-10-22T00:00", "2018-10-23T00:00"));
        assertThat(explanation.days())
                .filteredOn(day -> day.status() == Explanation.Status.PAUSED)
                .extracting(Explanation.Day::day)
                .containsExactly(LocalDate.of(2018, 10, 22));
    }

    @Test
    void theOtherReadingsAreToldBesideTheOneThatHolds() {
        Explanation explanation = explain(new ClockDraft("decide").lasts(45, Unit.BUSINESS_DAYS), "2018-10-19T15:30");
        assertThat(explanation.otherReadings())
                .extracting(due -> due.reading() + " " + due.day())
                .containsExactly("moved 2018-12-24", "both 2018-12-26");
    }

    @Test
    void hoursHaveNoDaysToAccountFor() {
        Explanation explanation = explain(new ClockDraft("presentation").lasts(36, Unit.HOURS), "2018-10-19T15:30");
        assertThat(explanation.days()).isEmpty();
        assertThat(explanation.findFirstDay()).isEmpty();
        assertThat(explanation.otherReadings()).isEmpty();
        assertThat(explanation.due().day()).isEqualTo("2018-10-21");
    }

    @Test
    void theAccountAgreesWithTheDate() {
        Seeds.forEach(150, seed -> {
            Dice dice = new Dice(seed);
            OfficeCalendars calendars = SampleLaws.calendars(SampleLaws.LAWS, Map.of(SampleLaws.SOUTH, closures(dice)))
                    .get(new LawId("statute"), SampleLaws.SOUTH);
            ClockRule rule = clock(dice);
            Instant start = dice.moment(at("2018-02-01T00:00"), at("2022-01-01T00:00"));
            List<Pause> pauses = pauses(dice, start);
            Optional<DayOfWeek> assigned = Optional.of(dice.any(DayOfWeek.class));
            Explanation explanation = Deadlines.explain(rule, start, pauses, assigned, calendars);
            assertThat(explanation.due()).isEqualTo(Deadlines.due(rule, start, pauses, assigned, calendars));
            if (rule.length().unit() != Unit.HOURS) {
                daysFollowOneAnother(explanation);
                countIsWhole(explanation);
            }
        });
    }

    private static void daysFollowOneAnother(Explanation explanation) {
        LocalDate day = explanation.start().toLocalDate();
        for (Explanation.Day next : explanation.days()) {
            day = day.plusDays(1);
            assertThat(next.day()).isEqualTo(day);
        }
        assertThat(day).isEqualTo(explanation.due().day());
    }

    private static void countIsWhole(Explanation explanation) {
        List<Integer> ordinals = explanation.days().stream()
                .filter(day -> day.status() == Explanation.Status.COUNTED)
                .map(Explanation.Day::ordinal)
                .toList();
        LocalDate start = explanation.start().toLocalDate();
        int amount = explanation.rule().length().amount();
        long length = switch (explanation.rule().length().unit()) {
            case CALENDAR_DAYS, BUSINESS_DAYS, WORKING_DAYS, HOURS -> amount;
            case WEEKS -> 7L * amount;
            case MONTHS -> ordinals.size();
        };
        assertThat(ordinals).hasSize((int) length);
        assertThat(ordinals.getLast()).isEqualTo(ordinals.size());
        assertThat(explanation.due().day()).isAfter(start);
    }

    static ClockRule clock(Dice dice) {
        Unit unit = dice.any(Unit.class);
        ClockDraft draft = new ClockDraft("clock")
                .lasts(dice.between(1, unit == Unit.MONTHS || unit == Unit.WEEKS ? 6 : 60), unit)
                .awaits(dice.oneOf(Party.PERSON, Party.AUTHORITY));
        if (dice.percent(30)) {
            draft.stays();
        }
        if (dice.percent(20)) {
            draft.onAssignedDay();
        }
        return draft.rule();
    }

    static List<Pause> pauses(Dice dice, Instant start) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            Instant from = start.plusSeconds(dice.between(-20 * 86_400, 80 * 86_400));
            pauses.add(new Pause(
                    from, Optional.of(from.plusSeconds(dice.between(0, 20 * 86_400))), dice.any(Party.class), "act"));
        }
        return pauses;
    }

    static List<DayOff> closures(Dice dice) {
        List<DayOff> closures = new ArrayList<>();
        for (int i = dice.between(0, 2); i > 0; i--) {
            LocalDate from = dice.day(LocalDate.of(2018, 2, 1), LocalDate.of(2022, 6, 1));
            closures.add(SampleCalendar.closure(
                    from.toString(), from.plusDays(dice.between(0, 40)).toString()));
        }
        return closures;
    }
}
