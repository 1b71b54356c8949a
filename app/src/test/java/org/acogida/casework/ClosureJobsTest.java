package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.junit.jupiter.api.Test;

class ClosureJobsTest {

    private static Closure closure(String act) {
        DayRange days = new DayRange(LocalDate.of(2018, 11, 7), LocalDate.of(2018, 11, 9));
        return new Closure(UUID.randomUUID(), TestDesk.BRIDGE, days, act, new Text("Inundación", "Flood"));
    }

    /** A page that asks again how far its count is brings no id of its own; it must not begin another. */
    @Test
    void whoAsksAgainWhatAClosureWouldDoJoinsTheCountThatIsUnderWay() {
        try (TestDesk desk = new TestDesk()) {
            ClosureJobs jobs = new ClosureJobs(desk.wiring.times);
            try {
                CountingJob<Effects> first = jobs.preview(closure("Acuerdo 7"), desk.now());
                assertThat(jobs.preview(closure("Acuerdo 7"), desk.now())).isSameAs(first);
                assertThat(jobs.preview(closure("Acuerdo 8"), desk.now())).isNotSameAs(first);
            } finally {
                jobs.destroy();
            }
        }
    }
}
