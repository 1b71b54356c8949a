package org.acogida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCalendar;
import org.acogida.generators.Seeds;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2018, 10, 19);
    private static final BusinessCalendar WEEKDAYS = calendar();

    private static BusinessCalendar calendar(DayOff... off) {
        return BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), SampleCalendar.WEEKEND, List.of(off));
    }

    @Test
    void dayOneIsTheNextBusinessDay() {
        assertThat(WEEKDAYS.plusBusinessDays(FRIDAY, 1)).isEqualTo("2018-10-22");
        assertThat(WEEKDAYS.plusBusinessDays(FRIDAY.plusDays(1), 1)).isEqualTo("2018-10-22");
        assertThat(WEEKDAYS.plusBusinessDays(FRIDAY.plusDays(2), 1)).isEqualTo("2018-10-22");
        assertThat(WEEKDAYS.plusBusinessDays(FRIDAY, 5)).isEqualTo("2018-10-26");
        assertThat(WEEKDAYS.plusBusinessDays(FRIDAY, 6)).isEqualTo("2018-10-29");
    }

    @Test
    void aCountAsksForAtLeastOneDay() {
        assertThatThrownBy(() -> WEEKDAYS.plusBusinessDays(FRIDAY, 0))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("0 business days from 2018-10-19");
    }

    @Test
    void aCountEndsWithinTheCalendar() {
        LocalDate last = BusinessCalendar.LAST;
        assertThat(WEEKDAYS.plusBusinessDays(last.minusDays(1), 1)).isEqualTo(last);
        assertThatThrownBy(() -> WEEKDAYS.plusBusinessDays(last, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> WEEKDAYS.plusBusinessDays(FRIDAY, Integer.MAX_VALUE))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void aDateOutsideTheCalendarIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> WEEKDAYS.isBusinessDay(LocalDate.of(1989, 12, 31)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("1989-12-31")
                .hasMessageContaining("1990-01-01..2069-12-31");
        assertThatThrownBy(() -> WEEKDAYS.isBusinessDay(LocalDate.of(2070, 1, 1)))
                .isInstanceOf(DateTimeException.class);
        assertThat(BusinessCalendar.outside(LocalDate.of(1989, 12, 31)))
                .hasValue("1989-12-31 lies outside 1990-01-01..2069-12-31");
        assertThat(BusinessCalendar.outside(LocalDate.of(2070, 1, 1))).isPresent();
        assertThat(BusinessCalendar.outside(BusinessCalendar.FIRST)).isEmpty();
        assertThat(BusinessCalendar.outside(BusinessCalendar.LAST)).isEmpty();
    }

    @Test
    void theFirstDayIsKnown() {
        assertThat(WEEKDAYS.isBusinessDay(BusinessCalendar.FIRST)).isTrue();
        assertThat(calendar(SampleCalendar.closure("1980-01-01", "1990-01-01")).isBusinessDay(BusinessCalendar.FIRST))
                .isFalse();
        assertThat(WEEKDAYS.businessDaysBetween(BusinessCalendar.FIRST, BusinessCalendar.FIRST))
                .isZero();
    }

    @Test
    void aDayOffOutsideTheCalendarChangesNothing() {
        BusinessCalendar same = calendar(
                SampleCalendar.closure("1950-01-01", "1989-12-31"), SampleCalendar.closure("2070-01-01", "2090-12-31"));
        assertThat(same.plusBusinessDays(FRIDAY, 45)).isEqualTo(WEEKDAYS.plusBusinessDays(FRIDAY, 45));
        assertThat(same.isBusinessDay(BusinessCalendar.LAST)).isTrue();
        assertThat(same.isBusinessDay(BusinessCalendar.FIRST)).isTrue();
    }

    @Test
    void aClosureReachesToTheCalendarsEnd() {
        assertThat(calendar(SampleCalendar.closure("2069-12-30", "2090-01-01")).isBusinessDay(BusinessCalendar.LAST))
                .isFalse();
    }

    @Test
    void aDayThatIsNoBusinessDayMovesToTheNext() {
        assertThat(WEEKDAYS.onOrAfter(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(WEEKDAYS.onOrAfter(FRIDAY.plusDays(1))).isEqualTo("2018-10-22");
        assertThat(calendar(SampleCalendar.closure("2018-10-19", "2018-10-23")).onOrAfter(FRIDAY))
                .isEqualTo("2018-10-24");
    }

    @Test
    void eachDayOffNamesItsNorms() {
        BusinessCalendar closed = calendar(SampleCalendar.closure("2018-10-19", "2018-10-20"));
        assertThat(closed.reasonsOff(FRIDAY)).extracting(DayOff::kind).containsExactly(DayOff.Kind.CLOSURE);
        assertThat(closed.reasonsOff(FRIDAY.plusDays(1)))
                .extracting(DayOff::kind)
                .containsExactly(DayOff.Kind.WEEKEND, DayOff.Kind.CLOSURE);
        assertThat(closed.reasonsOff(FRIDAY.minusDays(1))).isEmpty();
    }

    @Test
    void furtherDaysOffAreAddedToACopy() {
        BusinessCalendar closed = WEEKDAYS.with(List.of(SampleCalendar.closure("2018-10-22", "2018-10-22")));
        assertThat(closed.isBusinessDay(LocalDate.of(2018, 10, 22))).isFalse();
        assertThat(WEEKDAYS.isBusinessDay(LocalDate.of(2018, 10, 22))).isTrue();
        assertThat(closed.with(List.of())).isSameAs(closed);
        assertThat(closed.with(List.of(SampleCalendar.closure("2018-10-23", "2018-10-23")))
                        .onOrAfter(LocalDate.of(2018, 10, 22)))
                .isEqualTo("2018-10-24");
    }

    @Test
    void theDaysOffOfARangeAreListed() {
        DayOff closure = SampleCalendar.closure("2018-10-10", "2018-10-20");
        BusinessCalendar closed = calendar(closure);
        assertThat(closed.listDaysOff(range("2018-10-20", "2018-10-25"))).containsExactly(closure);
        assertThat(closed.listDaysOff(range("2018-10-01", "2018-10-10"))).containsExactly(closure);
        assertThat(closed.listDaysOff(range("2018-10-21", "2018-10-25"))).isEmpty();
        assertThat(closed.listDaysOff(range("2018-10-01", "2018-10-09"))).isEmpty();
    }

    @Test
    void aCalendarWithoutWeekendCountsEveryDay() {
        BusinessCalendar everyDay = BusinessCalendar.of(Set.of(), SampleCalendar.WEEKEND, List.of());
        assertThat(everyDay.plusBusinessDays(FRIDAY, 1)).isEqualTo("2018-10-20");
    }

    @Test
    void theIndexAgreesWithCountingDayByDay() {
        Seeds.forEach(40, seed -> {
            Dice dice = new Dice(seed);
            LocalDate first = dice.day(LocalDate.of(2015, 1, 1), LocalDate.of(2024, 1, 1));
            DayOff off = SampleCalendar.closure(
                    first.plusDays(dice.between(0, 60)).toString(),
                    first.plusDays(dice.between(60, 90)).toString());
            BusinessCalendar calendar = calendar(off);
            int n = dice.between(1, 120);
            LocalDate end = byHand(first, n, off);
            assertThat(calendar.plusBusinessDays(first, n)).isEqualTo(end);
            assertThat(calendar.businessDaysBetween(first, end)).isEqualTo(n);
            assertThat(calendar.businessDaysBetween(end, first)).isEqualTo(-n);
        });
    }

    private static LocalDate byHand(LocalDate start, int n, DayOff off) {
        LocalDate day = start;
        int counted = 0;
        while (counted < n) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            if (!weekend && !off.days().contains(day)) {
                counted++;
            }
        }
        return day;
    }

    private static DayRange range(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aRangeOfDaysIncludesBothEnds() {
        DayRange days = range("2018-10-10", "2018-10-20");
        assertThat(days.contains(LocalDate.of(2018, 10, 10))).isTrue();
        assertThat(days.contains(LocalDate.of(2018, 10, 20))).isTrue();
        assertThat(days.contains(LocalDate.of(2018, 10, 9))).isFalse();
        assertThat(days.contains(LocalDate.of(2018, 10, 21))).isFalse();
        assertThat(DayRange.day(FRIDAY)).isEqualTo(range("2018-10-19", "2018-10-19"));
        assertThatThrownBy(() -> range("2018-10-20", "2018-10-10"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2018-10-20..2018-10-10")
                .hasMessageContaining("swap them");
    }
}
