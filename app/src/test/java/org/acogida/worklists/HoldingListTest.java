package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.TestDesk;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is held, by what protects them first. */
class HoldingListTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private TestDesk desk;
    private HoldingList holdings;

    @BeforeEach
    void open() {
        desk = new TestDesk();
        holdings = new HoldingList(desk.wiring.worklist, desk.wiring.client, TestDesk.LAWS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private CaseId arrived(int bornIn) {
        CaseId id = new CaseId(UUID.randomUUID());
        Person person = new Person(
                "Ana",
                "Ruiz",
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(bornIn, 3, 1))),
                "HND",
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.TRANSIT, Circumstances.Entry.IRREGULAR, false, false, false, "Rodolfo Robles");
        desk.done(id, new RegisterArrival(new HouseholdId(UUID.randomUUID()), desk.now(), person, crossing, Role.HEAD));
        return id;
    }

    private CaseId handedOver() {
        CaseId id = arrived(1985);
        desk.done(id, new TakeStep(Act.HAND_OVER, ""));
        return id;
    }

    private CaseId admitted() {
        CaseId id = handedOver();
        desk.done(id, new AdmitToStation("Siglo XXI", "motivos"));
        return id;
    }

    private CaseId childFound() {
        CaseId id = arrived(2008);
        desk.done(
                id,
                new RecordIncident(
                        new IncidentId(UUID.randomUUID()), Incident.Kind.CHILD_IN_STATION, desk.now(), "la vi"));
        return id;
    }

    private List<Held> all(Instant now, int size) {
        return Reach.whole(() -> {
            List<Held> all = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<Held> page = holdings.list(now, after, size);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
                all.addAll(page.items());
                after = page.next();
            } while (after.isPresent());
            return all;
        });
    }

    private static List<CaseId> ids(List<Held> held) {
        return held.stream().map(one -> one.first().caseId()).toList();
    }

    private Optional<Held> find(CaseId id) {
        return all(desk.now(), 20).stream()
                .filter(one -> one.first().caseId().equals(id))
                .findFirst();
    }

    @Test
    void whoIsHeldStandsOnceWithEveryLimitTheFirstOnTop() {
        CaseId id = admitted();
        assertThat(find(id))
                .hasValueSatisfying(held -> assertThat(held.limits())
                        .extracting(WorkItem::name)
                        .containsExactly("presentation", "station", "announced-holding", "station-extended"));
    }

    @Test
    void whoWasHandedOverIsHeldByThe36HoursThough() {
        assertThat(find(handedOver()))
                .hasValueSatisfying(held ->
                        assertThat(held.first().dueAt()).hasValue(TestDesk.MORNING.plus(HOUR.multipliedBy(36))));
    }

    @Test
    void whoWasReleasedIsHeldNoMore() {
        CaseId id = admitted();
        desk.done(id, new TakeStep(Act.RELEASE, ""));
        assertThat(find(id)).isEmpty();
        assertThat(find(arrived(1990))).isEmpty();
    }

    @Test
    void groupsFollowTheFirstLimitAlone() {
        CaseId id = handedOver();
        Instant due = TestDesk.MORNING.plus(HOUR.multipliedBy(36));
        for (Map.Entry<Instant, HoldingGroup> then : Map.of(
                        due.minus(HOUR.multipliedBy(24)).minusMillis(1),
                        HoldingGroup.WEEK,
                        due.minus(HOUR.multipliedBy(24)),
                        HoldingGroup.DAY,
                        due.minusMillis(1),
                        HoldingGroup.DAY,
                        due,
                        HoldingGroup.OVERDUE)
                .entrySet()) {
            assertThat(all(then.getKey(), 20))
                    .singleElement()
                    .extracting(Held::group)
                    .isEqualTo(then.getValue());
            assertThat(Reach.whole(() -> holdings.count(then.getKey()).value()))
                    .containsEntry(then.getValue(), 1L)
                    .containsEntry(HoldingGroup.LATER, 0L);
        }
        assertThat(ids(all(due, 20))).containsExactly(id);
    }

    @Test
    void aChildFoundInAStationStandsAboveWhoeverIsOverdueUntilReleased() {
        CaseId overdue = admitted();
        desk.setNow(desk.now().plus(Duration.ofDays(40)));
        CaseId child = childFound();
        CaseId fresh = handedOver();
        assertThat(ids(all(desk.now(), 20))).containsExactly(child, overdue, fresh);
        assertThat(find(child))
                .hasValueSatisfying(held -> assertThat(held.group()).isEqualTo(HoldingGroup.CHILD));
        assertThat(Reach.whole(() -> holdings.count(desk.now()).value()))
                .containsEntry(HoldingGroup.CHILD, 1L)
                .containsEntry(HoldingGroup.OVERDUE, 1L);
        desk.done(child, new TakeStep(Act.RELEASE, ""));
        assertThat(ids(all(desk.now(), 20))).containsExactly(overdue, fresh);
    }

    @Test
    void pagesOfAnySizeShowEverybodyOnce() {
        List<CaseId> children = new ArrayList<>();
        List<CaseId> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            children.add(childFound());
            others.add(i % 2 == 0 ? admitted() : handedOver());
            desk.setNow(desk.now().plus(HOUR));
        }
        for (int size = 1; size <= 9; size++) {
            List<CaseId> shown = ids(all(desk.now(), size));
            assertThat(shown.subList(0, 4)).as("pages of %d", size).containsExactlyInAnyOrderElementsOf(children);
            assertThat(shown.subList(4, 8)).as("pages of %d", size).containsExactlyElementsOf(others);
            assertThat(shown).hasSize(8);
        }
    }

    @Test
    void nobodyOfAnotherOfficeIsShown() {
        admitted();
        childFound();
        Page<Held> far = Reach.of(List.of("acayucan")).call(() -> holdings.list(desk.now(), Optional.empty(), 20));
        assertThat(far.items()).isEmpty();
        assertThat(Reach.of(List.of("acayucan"))
                        .call(() -> holdings.count(desk.now()).value().values()))
                .allMatch(count -> count == 0);
        Page<Held> near =
                Reach.of(List.of(TestDesk.BRIDGE.value())).call(() -> holdings.list(desk.now(), Optional.empty(), 20));
        assertThat(near.items()).hasSize(2);
    }
}
