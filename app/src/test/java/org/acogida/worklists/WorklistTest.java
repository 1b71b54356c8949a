package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.calendar.DayRange;
import org.acogida.casework.Journeys;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Role;
import org.acogida.procedure.Task;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WorklistTest {

    private static TestDesk desk;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        for (long seed = 1; seed <= 12; seed++) {
            desk.setNow(TestDesk.MORNING);
            new RandomLives(desk, seed).live(15);
        }
        desk.setNow(TestDesk.MORNING);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** Registers somebody whose claim is filed now. */
    private static CaseId claimant(long seed) {
        CaseId id = new CaseId(UUID.randomUUID());
        RegisterArrival arrival = new Journeys(seed).family(desk.now()).getFirst();
        desk.done(id, arrival);
        desk.done(id, new FileClaim(Manner.WRITTEN, "statement"));
        return id;
    }

    private static WorkFilter task(String name) {
        return new WorkFilter(
                Optional.empty(), Optional.empty(), "", name, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<WorkItem> everything(WorkFilter filter, Instant now, int size) {
        List<WorkItem> items = new ArrayList<>();
        Page<WorkItem> page = desk.wiring.worklist.list(filter, now, Optional.empty(), size);
        items.addAll(page.items());
        while (page.next().isPresent()) {
            page = desk.wiring.worklist.list(filter, now, page.next(), size);
            items.addAll(page.items());
        }
        return items;
    }

    private static LocalDate dueDay(CaseId id, String clock) {
        return everything(task(clock), desk.now(), 100).stream()
                .filter(item -> item.caseId().equals(id))
                .findFirst()
                .flatMap(WorkItem::dueDay)
                .orElseThrow();
    }

    @Test
    void aClaimOfThe19thOctoberIsDueOnThe24thDecember() {
        CaseId id = claimant(101);
        assertThat(dueDay(id, "decide")).isEqualTo("2018-12-24");
        WorkFilter onThe24th = new WorkFilter(
                Optional.of(TestDesk.BRIDGE),
                Optional.empty(),
                "",
                "decide",
                desk.state(id).pathway().orElseThrow().id(),
                Optional.of(Party.AUTHORITY),
                Optional.empty(),
                Optional.of(new DayRange(LocalDate.of(2018, 12, 24), LocalDate.of(2018, 12, 24))));
        assertThat(everything(onThe24th, Instant.parse("2018-12-20T18:00:00Z"), 100))
                .extracting(WorkItem::caseId)
                .contains(id);
    }

    @Test
    void pageAfterPageNothingIsLostOrShownTwice() {
        Instant later = desk.now().plus(Duration.ofDays(200));
        List<WorkItem> whole = everything(WorkFilter.everything(), later, 100);
        assertThat(whole).hasSizeGreaterThan(50);
        assertThat(everything(WorkFilter.everything(), later, 7)).isEqualTo(whole);
        assertThat(whole.stream().map(item -> item.dueAt().orElse(Instant.MAX)).toList())
                .isSorted();
    }

    @Test
    void tasksOfOneNameComeAsTheyStandAmongAll() {
        Instant later = desk.now().plus(Duration.ofDays(200));
        List<WorkItem> whole = everything(WorkFilter.everything(), later, 100);
        for (String task : whole.stream().map(WorkItem::name).collect(Collectors.toSet())) {
            WorkFilter only = new WorkFilter(
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    task,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(everything(only, later, 2))
                    .isEqualTo(whole.stream()
                            .filter(item -> item.name().equals(task))
                            .toList());
        }
    }

    @Test
    void theGroupsAddUpAndEachListsWhatItCounts() {
        Instant later = desk.now().plus(Duration.ofDays(30));
        Map<DueGroup, Long> counts =
                desk.wiring.worklist.count(WorkFilter.everything(), later).value();
        List<WorkItem> whole = everything(WorkFilter.everything(), later, 100);
        assertThat(counts).containsOnlyKeys(DueGroup.values());
        assertThat(counts.values().stream().mapToLong(count -> count).sum()).isEqualTo(whole.size());
        counts.forEach((group, count) -> {
            WorkFilter only = new WorkFilter(
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.of(group),
                    Optional.empty());
            assertThat(everything(only, later, 100)).as(group.name()).hasSize(count.intValue());
        });
        assertThat(counts.get(DueGroup.OVERDUE)).isPositive();
    }

    @Test
    void aDayEndsAtTheOfficesMidnight() {
        claimant(102);
        WorkFilter decide = task("decide");
        Instant lastMinute = Instant.parse("2018-12-25T05:59:00Z");
        assertThat(desk.wiring.worklist.count(decide, lastMinute).value().get(DueGroup.TODAY))
                .isPositive();
        assertThat(desk.wiring
                        .worklist
                        .count(decide, lastMinute.plus(Duration.ofMinutes(1)))
                        .value()
                        .get(DueGroup.TODAY))
                .isZero();
    }

    @Test
    void whatALawToComeAsksIsShownFromItsFirstDayAndNoDutyOfALawThatIsOver() {
        for (Instant at : List.of(desk.now(), desk.now().plus(Duration.ofDays(900)))) {
            LocalDate day = at.atZone(ZoneId.of("America/Mexico_City")).toLocalDate();
            assertThat(everything(WorkFilter.everything(), at, 100))
                    .filteredOn(item -> item.kind() == Task.Kind.DUTY)
                    .allSatisfy(item -> assertThat(TestDesk.LAWS
                                    .findInForce("mx", day)
                                    .orElseThrow()
                                    .id())
                            .isEqualTo(item.law()));
        }
    }

    @Test
    void peopleAreFoundWithoutAccentsAndNobodyByAWildcard() {
        Page<CaseSummary> found = desk.wiring.cases.search("  NUFLO ", Optional.empty(), 100);
        assertThat(found.items())
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.person()).contains("Ñuflo"));
        assertThat(desk.wiring.cases.search("%", Optional.empty(), 100).items()).isEmpty();
        assertThat(desk.wiring.cases.search("_", Optional.empty(), 100).items()).isEmpty();
        CaseId id = found.items().getFirst().id();
        assertThat(desk.wiring
                        .cases
                        .search(id.toString(), Optional.empty(), 100)
                        .items())
                .extracting(CaseSummary::id)
                .containsExactly(id);
    }

    @Test
    void theCaseListGoesOnWhereThePageEnded() {
        Page<CaseSummary> whole = desk.wiring.cases.search("", Optional.empty(), 100);
        List<CaseSummary> paged = new ArrayList<>();
        Page<CaseSummary> page = desk.wiring.cases.search("", Optional.empty(), 3);
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            page = desk.wiring.cases.search("", page.next(), 3);
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(whole.items());
    }

    @Test
    void aHouseholdIsListedWithItsHeadFirst() {
        CaseSummary head = desk.wiring.cases.search("", Optional.empty(), 100).items().stream()
                .filter(person -> person.role() == Role.HEAD)
                .findFirst()
                .orElseThrow();
        assertThat(desk.wiring.cases.listHousehold(head.household()))
                .hasSizeGreaterThan(1)
                .startsWith(head);
    }

    @Test
    void whatIsNoCursorGivesTheFirstPage() {
        Page<WorkItem> first = desk.wiring.worklist.list(WorkFilter.everything(), desk.now(), Optional.empty(), 5);
        for (String cursor : List.of("", "x", "never_x_1", "2018_" + UUID.randomUUID() + "_x", "\0")) {
            assertThat(desk.wiring.worklist.list(WorkFilter.everything(), desk.now(), Optional.of(cursor), 5))
                    .isEqualTo(first);
        }
        WorkFilter nowhere = new WorkFilter(
                Optional.of(new OfficeId("nowhere")),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(everything(nowhere, desk.now(), 5)).isEmpty();
    }

    /** Under row security an index is asked only for what cannot give away a row; this keeps to such words. */
    @Test
    void anIndexIsAskedForTheEndsOfAGroupAndOfAPageUnderRowSecurity() {
        for (String task : List.of("", "decide")) {
            for (DueGroup group : DueGroup.values()) {
                WorkFilter filter = new WorkFilter(
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        task,
                        "",
                        Optional.empty(),
                        Optional.of(group),
                        Optional.empty());
                assertThat(plan(filter, Optional.empty()))
                        .as("%s %s", task, group)
                        .anyMatch(WorklistTest::isOfEnds);
            }
            WorkCursor last = new WorkCursor(Optional.of(desk.now()), new CaseId(UUID.randomUUID()), 1);
            assertThat(plan(task(task), Optional.of(last)))
                    .as("after, %s", task)
                    .anyMatch(WorklistTest::isOfEnds);
        }
    }

    private static boolean isOfEnds(String line) {
        return line.contains("Index Cond") && line.contains("due_at");
    }

    private static List<String> plan(WorkFilter filter, Optional<WorkCursor> after) {
        JdbcTemplate database = desk.wiring.jdbc;
        return Reach.of(Set.of(TestDesk.BRIDGE.value(), "siglo-xxi"))
                .call(() -> new TransactionTemplate(
                                new DataSourceTransactionManager(Objects.requireNonNull(database.getDataSource())))
                        .execute(status -> {
                            WorkQuery query = desk.wiring.worklist.query(filter, desk.now());
                            after.ifPresent(query::after);
                            database.execute("set local enable_seqscan = off");
                            database.execute("set local enable_bitmapscan = off");
                            return JdbcClient.create(database)
                                    .sql("explain " + query.page())
                                    .params(query.parameters())
                                    .param("rows", 51)
                                    .query(String.class)
                                    .list();
                        }));
    }
}
