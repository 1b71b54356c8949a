package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.RecordedOutage;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.CloseLapsedRight;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Safeguard;
import org.acogida.worklists.WorkFilter;
import org.acogida.worklists.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfficeTimesTest {

    private final TestDesk desk = new TestDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private CaseId claimant(Manner manner) {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(id, new Journeys(11).family(desk.now()).getFirst());
        desk.done(id, new FileClaim(manner, "statement"));
        return id;
    }

    private LocalDate dueDay(CaseId id) {
        WorkFilter decide = new WorkFilter(
                Optional.empty(), "", "decide", "", Optional.empty(), Optional.empty(), Optional.empty());
        return desk.wiring.worklist.list(decide, desk.now(), Optional.empty(), 100).items().stream()
                .filter(item -> item.caseId().equals(id))
                .findFirst()
                .flatMap(WorkItem::dueDay)
                .orElseThrow();
    }

    private static Closure recess(OfficeId office, LocalDate from, LocalDate to) {
        return new Closure(
                UUID.randomUUID(), office, new DayRange(from, to), "Acuerdo 7/2018", new Text("Receso", "Recess"));
    }

    @Test
    void aClosureMovesTheDeadlinesOfItsOfficeOnceAndNobodyElses() {
        CaseId before = claimant(Manner.ORAL);
        LocalDate from = LocalDate.of(2018, 12, 20);
        LocalDate to = LocalDate.of(2019, 1, 4);
        desk.wiring.times.close(recess(new OfficeId("comar-tapachula"), from, to));
        assertThat(dueDay(before)).isEqualTo("2018-12-24");

        Closure closure = recess(TestDesk.BRIDGE, from, to);
        assertThat(desk.wiring.times.close(closure)).isTrue();
        assertThat(desk.wiring.times.close(closure)).isFalse();
        assertThat(desk.wiring.times.listClosures()).hasSize(2).contains(closure);
        assertThat(dueDay(before)).isEqualTo("2019-01-09");
        assertThat(dueDay(claimant(Manner.ORAL))).isEqualTo("2019-01-09");
    }

    @Test
    void aClosureOfDaysThatNoCalendarKnowsIsRefused() {
        Closure closure = recess(TestDesk.BRIDGE, LocalDate.of(1718, 1, 1), LocalDate.of(1718, 1, 2));
        assertThatThrownBy(() -> desk.wiring.times.close(closure)).hasMessageContaining("1990-01-01");
    }

    @Test
    void noRightIsClosedWhileAnOutageOverlapsItsTime() {
        CaseId id = claimant(Manner.REPRESENTATIVE);
        Instant filed = desk.now();
        RecordedOutage outage = new RecordedOutage(
                UUID.randomUUID(),
                new Outage(
                        TestDesk.BRIDGE, filed.plus(Duration.ofDays(1)), Optional.empty(), "no power at the bridge"));
        assertThat(desk.wiring.times.record(outage)).isTrue();
        assertThat(desk.wiring.times.record(outage)).isFalse();
        desk.pass(Duration.ofDays(30));
        CloseLapsedRight close = new CloseLapsedRight(new ClockName("ratify"), "never ratified");
        assertThat(desk.submit(id, close))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().by())
                                .extracting(Safeguard::id)
                                .contains("no-lapse-by-our-fault"));
        assertThat(desk.wiring.times.end(outage.id(), filed))
                .as("an end before its beginning")
                .isFalse();
        assertThat(desk.wiring.times.end(outage.id(), filed.plus(Duration.ofDays(2))))
                .isTrue();
        assertThat(desk.wiring.times.listOutages())
                .extracting(recorded -> recorded.outage().until())
                .isEqualTo(List.of(Optional.of(filed.plus(Duration.ofDays(2)))));
    }
}
