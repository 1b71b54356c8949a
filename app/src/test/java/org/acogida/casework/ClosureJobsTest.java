package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.Entered;
import org.acogida.postgres.HeldJournal;
import org.junit.jupiter.api.Test;

class ClosureJobsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Closure closure(String act) {
        DayRange days = new DayRange(LocalDate.of(2018, 11, 7), LocalDate.of(2018, 11, 9));
        return new Closure(UUID.randomUUID(), TestDesk.BRIDGE, days, act, new Text("Inundación", "Flood"));
    }

    /** The journal is held, so that its cases cannot be read until the stop was asked for. */
    @Test
    void whatIsStoppedSavesNothingAndCanBeSentAgain() {
        try (TestDesk desk = new TestDesk()) {
            ClosureJobs jobs = new ClosureJobs(desk.wiring.times);
            try {
                Closure closure = closure("Acuerdo 7");
                Entered entered = desk.entered("as the act orders");
                CountingJob<ClosureAnswer> first;
                CountingJob<ClosureAnswer> second;
                try (HeldJournal _ = HeldJournal.fromAll(desk.database())) {
                    first = jobs.save(closure, entered, desk.now());
                    assertThat(jobs.stop(UUID.randomUUID())).isFalse();
                    assertThat(jobs.stop(first.id())).isTrue();
                    second = jobs.save(closure, entered, desk.now());
                }
                assertThat(first.await(PATIENCE)).isEmpty();
                assertThat(first.stopped()).isTrue();
                assertThat(first.failed()).isFalse();
                assertThat(second.await(PATIENCE)).as("sent again").contains(new ClosureAnswer.Saved(false));
                assertThat(jobs.stop(jobs.find(closure.id()).orElseThrow().id()))
                        .as("of one that is over")
                        .isTrue();
                assertThat(desk.wiring.times.listClosures()).hasSize(1);
            } finally {
                jobs.destroy();
            }
        }
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
