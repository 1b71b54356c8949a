package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.acogida.generators.SampleCalendar;
import org.junit.jupiter.api.Test;

class DueTest {
    private static Due day(String day) {
        return Due.on(LocalDate.parse(day), "statutory");
    }

    private static Due moment(String moment) {
        return Due.at(LocalDateTime.parse(moment).atZone(SampleCalendar.MEXICO_CITY), "statutory");
    }

    @Test
    void aDayIsWhollyLeft() {
        assertThat(day("2018-12-24").endsAt(SampleCalendar.MEXICO_CITY))
                .isEqualTo(Instant.parse("2018-12-25T06:00:00Z"));
    }

    @Test
    void aMomentEndsAtItself() {
        assertThat(moment("2018-10-21T03:30").endsAt(SampleCalendar.TIJUANA))
                .isEqualTo(Instant.parse("2018-10-21T08:30:00Z"));
    }

    @Test
    void whatEndsSoonerComesFirst() {
        assertThat(day("2018-12-24")).isLessThan(day("2018-12-25"));
        assertThat(day("2018-12-24")).isEqualByComparingTo(day("2018-12-24"));
        assertThat(moment("2018-12-24T10:00")).isLessThan(moment("2018-12-24T11:00"));
        assertThat(moment("2018-12-24T10:00")).isEqualByComparingTo(moment("2018-12-24T10:00"));
        assertThat(moment("2018-12-24T10:00")).isLessThan(moment("2018-12-25T09:00"));
        assertThat(moment("2018-12-23T23:00")).isLessThan(day("2018-12-24"));
        assertThat(day("2018-12-23")).isLessThan(moment("2018-12-24T00:00"));
    }

    @Test
    void aMomentLiesBeforeTheEndOfItsDay() {
        assertThat(moment("2018-12-24T23:59")).isLessThan(day("2018-12-24"));
        assertThat(day("2018-12-24")).isGreaterThan(moment("2018-12-24T00:00"));
    }

    @Test
    void aPauseEndsAfterItBegins() {
        Instant from = Instant.parse("2018-10-20T00:00:00Z");
        assertThatThrownBy(() -> new Pause(from, Optional.of(from.minusSeconds(1)), Party.COURT, "act"))
                .hasMessageContaining("ends before it starts");
        assertThat(new Pause(from, Optional.of(from), Party.COURT, "act").isOpen())
                .isFalse();
        Pause open = new Pause(from, Optional.empty(), Party.COURT, "act");
        assertThat(open.isOpen()).isTrue();
        assertThat(open.closedAt(from.plusSeconds(5)))
                .isEqualTo(new Pause(from, Optional.of(from.plusSeconds(5)), Party.COURT, "act"));
        assertThat(open.closedAt(from.minusSeconds(5)).until()).hasValue(from);
    }
}
