package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.calendar.DayOff;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.SampleCalendar;
import org.acogida.generators.SampleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final ZoneId ZONE = SampleCalendar.MEXICO_CITY;
    private static final OfficeCalendars OPEN = calendars();
    private static final String FRIDAY = "2018-10-19T15:30";

    private static OfficeCalendars calendars(DayOff... closures) {
        return SampleLaws.calendars(SampleLaws.LAWS, Map.of(SampleLaws.SOUTH, List.of(closures)))
                .get(new LawId("statute"), SampleLaws.SOUTH);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static ClockDraft clock(int amount, Unit unit) {
        return new ClockDraft("clock").lasts(amount, unit);
    }

    private static ClockDraft persons(int amount, Unit unit) {
        return clock(amount, unit).awaits(Party.PERSON);
    }

    private static LocalDate due(ClockDraft clock, String start, Pause... pauses) {
        return Deadlines.due(clock.rule(), at(start), List.of(pauses), Optional.empty(), OPEN)
                .day();
    }

    private static Pause pause(String from, String until) {
        return new Pause(at(from), Optional.of(at(until)), Party.NOBODY, "acuerdo");
    }

    // --- the published vectors, counted twice by independent methods

    @ParameterizedTest(name = "{0} {1} from {2} is due {3} (statutory), {4} (moved), {5} (both)")
    @CsvSource({
        "45, decide,   2018-10-19, 2018-12-24, 2018-12-24, 2018-12-26",
        "45, decide,   2018-10-20, 2018-12-24, 2018-12-24, 2018-12-26",
        "45, decide,   2018-10-21, 2018-12-24, 2018-12-24, 2018-12-26",
        "45, decide,   2018-12-03, 2019-02-07, 2019-02-07, 2019-02-08",
        "90, extended, 2018-10-19, 2019-02-28, 2019-02-28, 2019-03-04",
        "30, file,     2018-10-19, 2018-12-03, 2018-12-03, 2018-12-04",
        "15, opinion,  2018-11-05, 2018-11-27, 2018-11-27, 2018-11-28",
        "15, review,   2018-12-18, 2019-01-10, 2019-01-10, 2019-01-10",
        "10, notify,   2018-12-21, 2019-01-08, 2019-01-08, 2019-01-08",
        "3,  ratify,   2018-11-16, 2018-11-22, 2018-11-22, 2018-11-23",
        "15, station,  2018-10-19, 2018-11-09, 2018-11-09, 2018-11-09",
        "60, station,  2018-10-19, 2019-01-16, 2019-01-16, 2019-01-17",
        "45, decide,   2019-07-15, 2019-09-17, 2019-09-17, 2019-09-17"
    })
    void businessDaysByEachReading(int amount, String name, LocalDate from, LocalDate a, LocalDate b, LocalDate c) {
        Instant start = from.atTime(12, 0).atZone(ZONE).toInstant();
        ClockRule rule = new ClockDraft(name).lasts(amount, Unit.BUSINESS_DAYS).rule();
        assertThat(Stream.of("statutory", "moved", "both")
                        .map(reading ->
                                Deadlines.due(rule, start, OPEN.only(reading)).day()))
                .containsExactly(a, b, c);
    }

    @Test
    void aRecessMovesTheEnd() {
        OfficeCalendars recess =
                calendars(SampleCalendar.suspension("2018-12-20", "2019-01-04")).only("statutory");
        Explanation explanation = Deadlines.explain(
                clock(45, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), List.of(), Optional.empty(), recess);
        assertThat(explanation.due().day()).isEqualTo("2019-01-09");
        assertThat(explanation.listSkipped())
                .filteredOn(day -> day.day().getDayOfWeek().getValue() <= 5)
                .hasSize(13);
    }

    @Test
    void aClosedOfficeMovesTheEnd() {
        OfficeCalendars closed =
                calendars(SampleCalendar.closure("2019-03-15", "2019-05-15")).only("statutory");
        ClockRule decide = clock(45, Unit.BUSINESS_DAYS).rule();
        assertThat(Deadlines.due(decide, at("2019-03-11T09:00"), closed).day()).isEqualTo("2019-07-12");
        assertThat(Deadlines.due(decide, at("2019-03-11T09:00"), OPEN.only("statutory"))
                        .day())
                .isEqualTo("2019-05-15");
    }

    // --- readings

    @Test
    void theAuthorityIsAlarmedOnTheEarliestReading() {
        Due due = Deadlines.due(clock(45, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), OPEN);
        assertThat(due.day()).isEqualTo("2018-12-24");
        assertThat(due.reading()).isEqualTo("statutory");
        assertThat(due.moment()).isEmpty();
    }

    @Test
    void thePersonsTimeEndsOnTheLatestReading() {
        Due due = Deadlines.due(persons(45, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), OPEN);
        assertThat(due.day()).isEqualTo("2018-12-26");
        assertThat(due.reading()).isEqualTo("both");
    }

    @Test
    void anEarlierReadingIsFoundWhereverItStands() {
        OfficeCalendars turned = new OfficeCalendars(ZONE, OPEN.readings().reversed());
        assertThat(Deadlines.due(clock(45, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), turned)
                        .day())
                .isEqualTo("2018-12-24");
        assertThat(Deadlines.due(persons(45, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), turned)
                        .day())
                .isEqualTo("2018-12-26");
    }

    @Test
    void whereReadingsAgreeTheFirstIsNamed() {
        assertThat(Deadlines.due(clock(15, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), OPEN)
                        .reading())
                .isEqualTo("statutory");
        assertThat(Deadlines.due(persons(15, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), OPEN)
                        .reading())
                .isEqualTo("statutory");
    }

    // --- hours

    @Test
    void hoursRunThroughTheWeekend() {
        Due due = Deadlines.due(clock(36, Unit.HOURS).rule(), at(FRIDAY), OPEN);
        assertThat(due.moment())
                .hasValue(LocalDateTime.parse("2018-10-21T03:30").atZone(ZONE));
        assertThat(due.day()).isEqualTo("2018-10-21");
        assertThat(due.endsAt(ZONE)).isEqualTo(at("2018-10-21T03:30"));
    }

    @ParameterizedTest(
            name = "36 hours from {0} end {1}: the clocks go back on 28 October 2018, forward on 1 April 2018")
    @CsvSource({
        "2018-10-27T15:00, 2018-10-29T02:00",
        "2018-10-26T15:00, 2018-10-28T02:00",
        "2018-10-28T12:00, 2018-10-30T00:00",
        "2018-03-31T15:00, 2018-04-02T04:00"
    })
    void hoursAreRightAcrossDaylightSaving(String start, String end) {
        assertThat(Deadlines.due(clock(36, Unit.HOURS).rule(), at(start), OPEN)
                        .moment()
                        .orElseThrow()
                        .toLocalDateTime())
                .isEqualTo(LocalDateTime.parse(end));
    }

    @Test
    void pausedHoursAreGivenBackOnce() {
        ClockRule rule = clock(36, Unit.HOURS).rule();
        assertThat(hours(rule, pause("2018-10-20T00:00", "2018-10-20T05:00"))).isEqualTo("2018-10-21T08:30");
        assertThat(hours(
                        rule,
                        pause("2018-10-20T00:00", "2018-10-20T05:00"),
                        pause("2018-10-20T04:00", "2018-10-20T06:00")))
                .isEqualTo("2018-10-21T09:30");
        assertThat(hours(
                        rule,
                        pause("2018-10-20T00:00", "2018-10-20T05:00"),
                        pause("2018-10-20T01:00", "2018-10-20T02:00")))
                .isEqualTo("2018-10-21T08:30");
        assertThat(hours(
                        rule,
                        pause("2018-10-20T05:00", "2018-10-20T06:00"),
                        pause("2018-10-20T00:00", "2018-10-20T05:00")))
                .isEqualTo("2018-10-21T09:30");
    }

    @Test
    void onlyPausesWithinTheHoursCount() {
        ClockRule rule = clock(36, Unit.HOURS).rule();
        assertThat(hours(rule, pause("2018-10-18T00:00", "2018-10-19T15:30"))).isEqualTo("2018-10-21T03:30");
        assertThat(hours(rule, pause("2018-10-18T00:00", "2018-10-19T16:30"))).isEqualTo("2018-10-21T04:30");
        assertThat(hours(rule, pause("2018-10-21T03:30", "2018-10-21T09:30"))).isEqualTo("2018-10-21T03:30");
        assertThat(hours(rule, pause("2018-10-21T03:00", "2018-10-21T09:00"))).isEqualTo("2018-10-21T09:30");
    }

    @Test
    void aPauseWithinTheTimeGivenBackCountsToo() {
        ClockRule rule = clock(36, Unit.HOURS).rule();
        assertThat(hours(
                        rule,
                        pause("2018-10-20T00:00", "2018-10-20T05:00"),
                        pause("2018-10-21T08:00", "2018-10-21T09:00")))
                .isEqualTo("2018-10-21T09:30");
    }

    private static String hours(ClockRule rule, Pause... pauses) {
        return Deadlines.due(rule, at(FRIDAY), List.of(pauses), Optional.empty(), OPEN)
                .moment()
                .orElseThrow()
                .toLocalDateTime()
                .toString();
    }

    // --- calendar days, weeks, months

    @Test
    void calendarDaysCountEveryDay() {
        assertThat(due(clock(30, Unit.CALENDAR_DAYS).stays(), FRIDAY)).isEqualTo("2018-11-18");
    }

    @Test
    void aLastDayThatIsNoBusinessDayMovesOn() {
        assertThat(due(clock(30, Unit.CALENDAR_DAYS), FRIDAY)).isEqualTo("2018-11-19");
        assertThat(due(persons(30, Unit.CALENDAR_DAYS), FRIDAY)).isEqualTo("2018-11-21");
    }

    @Test
    void aClosedOfficeMovesTheLastDayOfCalendarDaysToo() {
        OfficeCalendars closed = calendars(SampleCalendar.closure("2018-11-18", "2018-11-23"));
        assertThat(Deadlines.due(clock(30, Unit.CALENDAR_DAYS).rule(), at(FRIDAY), closed)
                        .day())
                .isEqualTo("2018-11-26");
    }

    @Test
    void workingDaysKnowNoClosureOfTheOffice() {
        OfficeCalendars closed = calendars(SampleCalendar.closure("2018-10-22", "2018-10-26"));
        assertThat(Deadlines.due(clock(5, Unit.WORKING_DAYS).rule(), at(FRIDAY), closed)
                        .day())
                .isEqualTo("2018-10-26");
        assertThat(Deadlines.due(clock(5, Unit.BUSINESS_DAYS).rule(), at(FRIDAY), closed)
                        .day())
                .isEqualTo("2018-11-02");
    }

    @Test
    void weeksEndOnTheSameWeekday() {
        assertThat(due(clock(2, Unit.WEEKS), FRIDAY)).isEqualTo("2018-11-02");
    }

    @Test
    void monthsEndOnTheSameDate() {
        assertThat(due(clock(1, Unit.MONTHS), "2018-10-29T09:00")).isEqualTo("2018-11-29");
        assertThat(due(persons(1, Unit.MONTHS), "2018-10-29T09:00")).isEqualTo("2018-11-29");
        assertThat(due(clock(6, Unit.MONTHS).stays(), "2018-10-19T09:00")).isEqualTo("2019-04-19");
    }

    @Test
    void aMonthWithoutThatDateEndsOnItsLastDayForTheAuthorityAndOnTheFirstOfTheNextForThePerson() {
        assertThat(due(clock(1, Unit.MONTHS).stays(), "2019-01-31T09:00")).isEqualTo("2019-02-28");
        assertThat(due(persons(1, Unit.MONTHS).stays(), "2019-01-31T09:00")).isEqualTo("2019-03-01");
    }

    // --- assigned weekdays

    @ParameterizedTest(name = "one week from {0}, assigned {1}: {2}")
    @CsvSource({
        "2018-10-19T09:00, FRIDAY,  2018-10-26",
        "2018-10-19T09:00, MONDAY,  2018-10-29",
        "2018-10-22T09:00, TUESDAY, 2018-10-30",
        "2018-11-13T09:00, TUESDAY, 2018-11-21"
    })
    void aSignInFallsOnTheAssignedWeekdayOrTheNextBusinessDay(String start, DayOfWeek day, LocalDate due) {
        ClockRule rule = persons(1, Unit.WEEKS).onAssignedDay().rule();
        assertThat(Deadlines.due(rule, at(start), List.of(), Optional.of(day), OPEN)
                        .day())
                .isEqualTo(due);
    }

    @Test
    void withoutAnAssignedWeekdayTheWeekItselfCounts() {
        ClockRule weekly = persons(1, Unit.WEEKS).onAssignedDay().rule();
        assertThat(Deadlines.due(weekly, at(FRIDAY), List.of(), Optional.empty(), OPEN)
                        .day())
                .isEqualTo("2018-10-26");
        ClockRule other = persons(1, Unit.WEEKS).rule();
        assertThat(Deadlines.due(other, at(FRIDAY), List.of(), Optional.of(DayOfWeek.MONDAY), OPEN)
                        .day())
                .isEqualTo("2018-10-26");
    }

    // --- pauses by the day

    @Test
    void aPersonsDayIsNotCountedWhereAnyPartOfItWasPaused() {
        ClockDraft clock = persons(5, Unit.BUSINESS_DAYS);
        assertThat(due(clock, FRIDAY)).isEqualTo("2018-10-26");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T10:00", "2018-10-23T11:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T10:00", "2018-10-24T11:00")))
                .isEqualTo("2018-10-30");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T00:00", "2018-10-24T00:00")))
                .isEqualTo("2018-10-29");
    }

    @Test
    void anAuthoritysDayIsNotCountedOnlyWhereAllOfItWasPaused() {
        ClockDraft clock = clock(5, Unit.BUSINESS_DAYS);
        assertThat(due(clock, FRIDAY)).isEqualTo("2018-10-26");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T10:00", "2018-10-23T11:00")))
                .isEqualTo("2018-10-26");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T10:00", "2018-10-25T11:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T00:00", "2018-10-24T00:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-23T00:00", "2018-10-23T23:59")))
                .isEqualTo("2018-10-26");
    }

    @Test
    void aPauseThatMeetsAnotherMakesOneOfBoth() {
        ClockDraft clock = clock(5, Unit.BUSINESS_DAYS);
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-23T00:00", "2018-10-23T12:00"),
                        pause("2018-10-23T12:00", "2018-10-24T00:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-23T12:00", "2018-10-24T00:00"),
                        pause("2018-10-23T00:00", "2018-10-23T13:00")))
                .isEqualTo("2018-10-29");
    }

    @Test
    void twoPausesOfOneDayTakeItOutOnce() {
        ClockDraft clock = persons(5, Unit.BUSINESS_DAYS);
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-23T08:00", "2018-10-23T09:00"),
                        pause("2018-10-23T10:00", "2018-10-23T11:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-22T08:00", "2018-10-23T09:00"),
                        pause("2018-10-23T10:00", "2018-10-24T11:00")))
                .isEqualTo("2018-10-31");
    }

    @Test
    void aPauseBeforeTheStartOrAfterTheEndTakesNothing() {
        ClockDraft clock = persons(5, Unit.BUSINESS_DAYS);
        assertThat(due(clock, FRIDAY, pause("2018-10-01T08:00", "2018-10-19T09:00")))
                .isEqualTo("2018-10-26");
        assertThat(due(clock, FRIDAY, pause("2018-10-01T08:00", "2018-10-22T09:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-27T00:00", "2018-10-30T00:00")))
                .isEqualTo("2018-10-26");
        assertThat(due(clock, FRIDAY, pause("2018-10-26T08:00", "2018-10-30T09:00")))
                .isEqualTo("2018-10-31");
    }

    @Test
    void aPauseWithoutLengthTakesNothing() {
        assertThat(due(persons(5, Unit.BUSINESS_DAYS), FRIDAY, pause("2018-10-23T10:00", "2018-10-23T10:00")))
                .isEqualTo("2018-10-26");
    }

    @Test
    void eachPauseThatTheCountReachesIsTakenOut() {
        ClockDraft clock = persons(5, Unit.BUSINESS_DAYS);
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-22T00:00", "2018-10-25T00:00"),
                        pause("2018-10-30T08:00", "2018-11-01T09:00")))
                .isEqualTo("2018-11-05");
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-22T00:00", "2018-10-25T00:00"),
                        pause("2018-11-01T08:00", "2018-11-01T09:00")))
                .isEqualTo("2018-10-31");
    }

    @Test
    void calendarDaysArePausedByTheDay() {
        ClockDraft clock = persons(10, Unit.CALENDAR_DAYS).stays();
        assertThat(due(clock, FRIDAY)).isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-20T08:00", "2018-10-22T09:00")))
                .isEqualTo("2018-11-01");
        assertThat(due(clock, FRIDAY, pause("2018-10-10T08:00", "2018-10-20T09:00")))
                .isEqualTo("2018-10-30");
        assertThat(due(clock, FRIDAY, pause("2018-10-10T08:00", "2018-10-19T20:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-29T08:00", "2018-10-29T09:00")))
                .isEqualTo("2018-10-30");
        assertThat(due(clock, FRIDAY, pause("2018-10-30T08:00", "2018-10-31T09:00")))
                .isEqualTo("2018-10-29");
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-20T08:00", "2018-10-20T09:00"),
                        pause("2018-10-30T08:00", "2018-10-31T09:00")))
                .isEqualTo("2018-11-01");
    }

    @Test
    void weeksAndMonthsArePausedByTheDay() {
        assertThat(due(persons(1, Unit.WEEKS).stays(), FRIDAY, pause("2018-10-22T08:00", "2018-10-23T09:00")))
                .isEqualTo("2018-10-28");
        assertThat(due(persons(1, Unit.MONTHS).stays(), FRIDAY, pause("2018-10-22T08:00", "2018-10-23T09:00")))
                .isEqualTo("2018-11-21");
    }

    @Test
    void aPersonsLastDayThatMovedIntoAPauseMovesOn() {
        ClockDraft clock = persons(8, Unit.CALENDAR_DAYS);
        assertThat(due(clock, FRIDAY)).isEqualTo("2018-10-29");
        assertThat(due(clock, FRIDAY, pause("2018-10-29T00:00", "2018-10-31T12:00")))
                .isEqualTo("2018-11-01");
        assertThat(due(
                        clock,
                        FRIDAY,
                        pause("2018-10-29T00:00", "2018-10-31T12:00"),
                        pause("2018-11-01T00:00", "2018-11-02T12:00")))
                .isEqualTo("2018-11-05");
        assertThat(due(clock(8, Unit.CALENDAR_DAYS), FRIDAY, pause("2018-10-29T00:00", "2018-10-31T00:00")))
                .isEqualTo("2018-10-29");
    }

    // --- edges

    @Test
    void aStartBeforeTheCalendarsCountsFromTheirFirstDay() {
        assertThat(due(clock(1, Unit.BUSINESS_DAYS), "1975-03-01T10:00")).isEqualTo("1990-01-02");
        assertThat(due(clock(1, Unit.BUSINESS_DAYS), "1990-01-02T10:00")).isEqualTo("1990-01-03");
    }

    @Test
    void theDayOfTheStartIsTheOfficesDay() {
        Instant lateEvening = Instant.parse("2018-10-20T04:30:00Z");
        assertThat(Deadlines.due(clock(45, Unit.BUSINESS_DAYS).rule(), lateEvening, OPEN)
                        .day())
                .isEqualTo("2018-12-24");
        Explanation explained = Deadlines.explain(
                clock(1, Unit.CALENDAR_DAYS).stays().rule(), lateEvening, List.of(), Optional.empty(), OPEN);
        assertThat(explained.findFirstDay()).hasValue(LocalDate.of(2018, 10, 20));
    }

    @Test
    void calendarsNeedAReading() {
        assertThatThrownBy(() -> new OfficeCalendars(ZONE, List.of())).hasMessageContaining("no reading");
    }
}
