package org.acogida.web.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Pause;
import org.junit.jupiter.api.Test;

class ClockBarTest {
    private static Instant day(int day) {
        return Instant.EPOCH.plusSeconds(86_400L * day);
    }

    @Test
    void todayStandsWhereTheTimeHasRunTo() {
        assertThat(ClockBar.of(day(0), Optional.of(day(10)), day(4), List.of()))
                .isEqualTo(new ClockBar(400, 1000, 400, List.of()));
    }

    @Test
    void whatIsOverdueIsDrawnAfterItsEnd() {
        ClockBar bar = ClockBar.of(day(0), Optional.of(day(10)), day(20), List.of());
        assertThat(bar).isEqualTo(new ClockBar(500, 500, 1000, List.of()));
        assertThat(bar.over()).isEqualTo(500);
    }

    @Test
    void aPauseThatGoesOnReachesToNow() {
        Pause pause = new Pause(day(5), Optional.empty(), Party.COURT, "act");
        assertThat(ClockBar.of(day(0), Optional.empty(), day(10), List.of(pause))
                        .pauses())
                .containsExactly(new ClockBar.Stretch(500, 500));
    }

    @Test
    void aClockThatStartsNowIsEmpty() {
        assertThat(ClockBar.of(day(1), Optional.of(day(2)), day(1), List.of()).run())
                .isZero();
    }
}
