package org.acogida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.acogida.calendar.Holiday.Rule;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {
    private static Holiday holiday(Rule rule, int first, int last, int every) {
        return new Holiday(new Text("día", "day"), rule, first, last, every, Citation.confirmed("Norm 1"));
    }

    @Test
    void aFixedDateReturnsEachYear() {
        Holiday christmas = holiday(new Rule.Fixed(MonthDay.of(12, 25)), 2000, 2020, 1);
        assertThat(christmas.in(2000)).hasValue(LocalDate.of(2000, 12, 25));
        assertThat(christmas.in(2020)).hasValue(LocalDate.of(2020, 12, 25));
        assertThat(christmas.in(1999)).isEmpty();
        assertThat(christmas.in(2021)).isEmpty();
    }

    @Test
    void theHandoverReturnsEverySixYears() {
        Holiday handover = holiday(new Rule.Fixed(MonthDay.of(12, 1)), 1994, 2018, 6);
        assertThat(handover.in(2018)).hasValue(LocalDate.of(2018, 12, 1));
        assertThat(handover.in(2012)).isPresent();
        assertThat(handover.in(2017)).isEmpty();
        assertThat(handover.in(2024)).isEmpty();
    }

    @Test
    void the29thOfFebruaryFallsOutOfOtherYears() {
        Holiday leap = holiday(new Rule.Fixed(MonthDay.of(2, 29)), 2000, 2020, 1);
        assertThat(leap.in(2016)).hasValue(LocalDate.of(2016, 2, 29));
        assertThat(leap.in(2018)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2018, 2018-11-19", "2019, 2019-11-18"})
    void anNthMondayMoves(int year, LocalDate day) {
        assertThat(holiday(new Rule.NthWeekday(11, DayOfWeek.MONDAY, 3), 2006, 2069, 1)
                        .in(year))
                .hasValue(day);
    }

    @Test
    void theLastWeekdayOfAMonthIsMinusOne() {
        assertThat(holiday(new Rule.NthWeekday(5, DayOfWeek.MONDAY, -1), 2006, 2069, 1)
                        .in(2018))
                .hasValue(LocalDate.of(2018, 5, 28));
    }

    @Test
    void aFifthMondayFallsOutOfShorterMonths() {
        Holiday fifth = holiday(new Rule.NthWeekday(10, DayOfWeek.MONDAY, 5), 2006, 2069, 1);
        assertThat(fifth.in(2018)).hasValue(LocalDate.of(2018, 10, 29));
        assertThat(fifth.in(2019)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1990, 1990-04-15", "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24", "2018, 2018-04-01",
        "2019, 2019-04-21", "2024, 2024-03-31", "2038, 2038-04-25", "2049, 2049-04-18", "2069, 2069-04-14",
        "1954, 1954-04-18", "1981, 1981-04-19", "2100, 2100-03-28", "2285, 2285-03-22"
    })
    void easterIsFound(int year, LocalDate sunday) {
        assertThat(holiday(new Rule.Easter(0), 1900, 2300, 1).in(year)).hasValue(sunday);
        assertThat(holiday(new Rule.Easter(-2), 1900, 2300, 1).in(year)).hasValue(sunday.minusDays(2));
    }

    @Test
    void aRuleThatNamesNoDayIsRefused() {
        assertThatThrownBy(() -> new Rule.NthWeekday(13, DayOfWeek.MONDAY, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new Rule.NthWeekday(0, DayOfWeek.MONDAY, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new Rule.NthWeekday(1, DayOfWeek.MONDAY, 0)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new Rule.NthWeekday(1, DayOfWeek.MONDAY, 6)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new Rule.NthWeekday(1, DayOfWeek.MONDAY, -2))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("-2");
        assertThat(new Rule.NthWeekday(12, DayOfWeek.MONDAY, 5).month()).isEqualTo(12);
        assertThat(new Rule.NthWeekday(1, DayOfWeek.MONDAY, -1).month()).isEqualTo(1);
    }

    @Test
    void aHolidayThatNamesNoYearIsRefused() {
        assertThatThrownBy(() -> holiday(new Rule.Easter(0), 2020, 2019, 1)).hasMessageContaining("2020..2019");
        assertThatThrownBy(() -> holiday(new Rule.Easter(0), 2020, 2021, 0)).hasMessageContaining("every 0");
        assertThat(holiday(new Rule.Easter(0), 2020, 2020, 1).in(2020)).isPresent();
    }
}
