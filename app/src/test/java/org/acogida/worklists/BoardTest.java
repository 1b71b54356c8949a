package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.access.Role;
import org.acogida.calendar.DayRange;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.AssignCase;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The board counts what the worklist lists. */
class BoardTest {
    private static final Instant LATER = TestDesk.MORNING.plus(Duration.ofDays(20));

    private static TestDesk desk;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        for (long seed = 1; seed <= 10; seed++) {
            desk.setNow(TestDesk.MORNING);
            List<CaseId> family = new RandomLives(desk, seed).live(8);
            if (seed % 2 == 0) {
                family.forEach(id -> desk.done(id, new AssignCase(desk.officer(Role.PROTECTION))));
            }
        }
        desk.setNow(TestDesk.MORNING);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<WorkItem> list(Holder holder, Optional<DueGroup> due, Instant at) {
        return list(
                new WorkFilter(
                        Optional.empty(),
                        Optional.of(holder),
                        "",
                        "",
                        "",
                        Optional.of(Party.AUTHORITY),
                        due,
                        Optional.empty()),
                at);
    }

    private static List<WorkItem> list(DayRange days) {
        return list(
                new WorkFilter(
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.of(Party.AUTHORITY),
                        Optional.empty(),
                        Optional.of(days)),
                LATER);
    }

    private static List<WorkItem> list(WorkFilter filter, Instant at) {
        List<WorkItem> items = new ArrayList<>();
        Page<WorkItem> page = desk.wiring.worklist.list(filter, at, Optional.empty(), 100);
        items.addAll(page.items());
        while (page.next().isPresent()) {
            page = desk.wiring.worklist.list(filter, at, page.next(), 100);
            items.addAll(page.items());
        }
        return items;
    }

    private static Set<CaseId> cases(List<WorkItem> items) {
        return items.stream().map(WorkItem::caseId).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void anOfficerHasTheCasesThatTheWorklistShowsUnderTheirName() {
        OfficerId officer = desk.officer(Role.PROTECTION);
        List<WorkItem> theirs = list(new Holder.Named(officer), Optional.empty(), LATER);
        List<WorkItem> nobodys = list(new Holder.Nobody(), Optional.empty(), LATER);
        assertThat(theirs).isNotEmpty().allMatch(item -> item.assigned().equals(Optional.of(officer)));
        assertThat(nobodys).isNotEmpty().allMatch(item -> item.assigned().isEmpty());
        List<Load> all = new ArrayList<>();
        for (int days : new int[] {0, 1, 20, 40}) {
            Instant at = TestDesk.MORNING.plus(Duration.ofDays(days));
            List<Load> loads = desk.wiring.board.listLoads(Optional.empty(), at).value();
            loads.forEach(load -> assertThat(load).isEqualTo(counted(load.officer(), at)));
            all.addAll(loads);
        }
        assertThat(all).extracting(Load::officer).contains(Optional.of(officer), Optional.empty());
        assertThat(all.stream().mapToLong(Load::late).sum()).isPositive();
        assertThat(all.stream().mapToLong(Load::soon).sum()).isPositive();
        assertThat(all.stream().mapToLong(Load::later).sum()).isPositive();
    }

    private static Load counted(Optional<OfficerId> officer, Instant at) {
        Holder holder = officer.<Holder>map(Holder.Named::new).orElseGet(Holder.Nobody::new);
        Set<CaseId> whole = cases(list(holder, Optional.empty(), at));
        Set<CaseId> late = cases(list(holder, Optional.of(DueGroup.OVERDUE), at));
        Set<CaseId> soon = cases(list(holder, Optional.of(DueGroup.TODAY), at));
        soon.addAll(cases(list(holder, Optional.of(DueGroup.WEEK), at)));
        soon.removeAll(late);
        return new Load(officer, whole.size(), late.size(), soon.size());
    }

    @Test
    void aWeekHasTheTasksThatTheWorklistShowsInIt() {
        LocalDate monday = LocalDate.of(2018, 11, 5);
        DayRange ahead = new DayRange(monday, monday.plusDays(6 * 7 - 1));
        List<WeekCount> weeks =
                desk.wiring.board.listWeeks(Optional.empty(), ahead, LATER).value();
        assertThat(weeks)
                .extracting(WeekCount::monday)
                .allMatch(ahead::contains)
                .isSorted();
        assertThat(weeks).extracting(WeekCount::held).contains(true, false);
        for (LocalDate start = monday; ahead.contains(start); start = start.plusWeeks(1)) {
            LocalDate week = start;
            DayRange days = new DayRange(week, week.plusDays(6));
            assertThat(weeks.stream()
                            .filter(of -> of.monday().equals(week))
                            .mapToLong(WeekCount::count)
                            .sum())
                    .as("%s", week)
                    .isEqualTo(list(days).size());
        }
    }

    @Test
    void anOfficeHasOnlyItsOwn() {
        assertThat(desk.wiring
                        .board
                        .listLoads(Optional.of(TestDesk.BRIDGE), LATER)
                        .value())
                .isNotEmpty();
        assertThat(desk.wiring
                        .board
                        .listLoads(Optional.of(new OfficeId("siglo-xxi")), LATER)
                        .value())
                .isEmpty();
    }
}
