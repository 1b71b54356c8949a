package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.CarryOutReturn;
import org.acogida.procedure.Command.ChangeRelation;
import org.acogida.procedure.Command.DetermineAge;
import org.acogida.procedure.Command.LeaveHousehold;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.ReuniteHousehold;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.worklists.CaseSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Families part and come together again; a child parted from a carer is never passed over. */
class SeparationsTest {
    private static final String REASON = "La llevaron al hospital";
    private static final int SEEDS = 40;

    private static TestDesk desk;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** People who came together: the head first, born in those years, of whom nothing else is known. */
    private static final class Family {
        final HouseholdId household = new HouseholdId(UUID.randomUUID());
        final List<CaseId> members = new ArrayList<>();

        CaseId add(Role role, int born) {
            return add(role, born, Coming.AS_THEY_ARE);
        }

        CaseId add(Role role, int born, Coming coming) {
            CaseId id = new CaseId(UUID.randomUUID());
            Instant at = desk.now();
            Person person = new Person(
                    "Miembro " + members.size(),
                    "Familia",
                    Person.Sex.X,
                    born == 0 ? Optional.empty() : Optional.of(Birth.on(LocalDate.of(born, 3, 1))),
                    "HND",
                    Set.of("es"),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    "");
            Submission arrives = desk.submission(
                    id,
                    new RegisterArrival(
                            household,
                            at,
                            person,
                            new Circumstances(
                                    Circumstances.Wish.PROTECTION,
                                    Circumstances.Entry.AT_CROSSING,
                                    false,
                                    false,
                                    false,
                                    ""),
                            role));
            assertThat(desk.wiring.casework.submitTogether(List.of(arrives), coming))
                    .allMatch(Answer.Done.class::isInstance);
            members.add(id);
            return id;
        }
    }

    private static Submission leaves(CaseId id, HouseholdId into, Role role) {
        return desk.submission(id, new LeaveHousehold(into, role, REASON, "Hospital General"));
    }

    private static List<Answer> together(Submission... submissions) {
        return desk.wiring.casework.submitTogether(List.of(submissions));
    }

    private static long separations(CaseId id) {
        return desk.state(id).listOpenIncidents().stream()
                .filter(incident -> incident.kind() == Incident.Kind.FAMILY_SEPARATED)
                .count();
    }

    private static List<CaseId> listed(HouseholdId household) {
        return desk.wiring.cases.listHousehold(household).stream()
                .map(CaseSummary::id)
                .toList();
    }

    @Test
    void aChildWhoIsTakenFromTheMotherIsAnIncidentOfTheChild() {
        Family family = new Family();
        CaseId mother = family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        HouseholdId apart = new HouseholdId(UUID.randomUUID());
        List<Answer> answers = together(leaves(child, apart, Role.SINGLE));
        assertThat(separations(child)).isEqualTo(1);
        assertThat(separations(mother)).isZero();
        assertThat(answers)
                .containsExactly(new Answer.Done(child, desk.state(child).version(), false));
        assertThat(listed(family.household)).containsExactly(mother);
        assertThat(listed(apart)).containsExactly(child);
        assertThat(desk.wiring.casework.listLeft(family.household)).containsExactly(child);
    }

    private static void isReturned(CaseId id) {
        desk.beforeReturn(id);
        desk.done(id, new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NO));
        desk.done(id, new CarryOutReturn("El Ceibo", ReceiptAnswer.NO));
    }

    @Test
    void whoIsReturnedIsWithNoChildAnyMore() {
        Family family = new Family();
        CaseId mother = family.add(Role.HEAD, 1985);
        CaseId father = family.add(Role.PARTNER, 1984);
        CaseId child = family.add(Role.CHILD, 2010);
        assertThat(desk.wiring.casework.countLeft(
                        desk.state(mother),
                        desk.wiring.casework.context(
                                TestDesk.BRIDGE, desk.officer(org.acogida.access.Role.SUPERVISOR), desk.now())))
                .as("told before")
                .isEqualTo(1);
        isReturned(mother);
        assertThat(separations(child)).as("of one of two").isEqualTo(1);
        assertThat(desk.state(child).circumstances().unaccompanied()).isFalse();
        isReturned(father);
        assertThat(separations(child)).as("of the other").isEqualTo(2);
        assertThat(desk.state(child).circumstances().unaccompanied()).isTrue();
        assertThat(separations(mother)).isZero();
    }

    @Test
    void aReturnThatHappenedUnderProtectionLeavesAChildAloneToo() {
        Family family = new Family();
        CaseId mother = family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        desk.done(
                mother,
                new RecordIncident(
                        new IncidentId(UUID.randomUUID()), Incident.Kind.RETURNED_UNDER_PROTECTION, desk.now(), ""));
        assertThat(separations(child)).isEqualTo(1);
        assertThat(desk.state(child).circumstances().unaccompanied()).isTrue();
    }

    @Test
    void aMotherWhoIsTakenFromHerChildIsAnIncidentOfTheChildAndTheRestHaveAnotherHead() {
        Family family = new Family();
        CaseId mother = family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        CaseId uncle = family.add(Role.SIBLING, 1990);
        List<Answer> answers = together(
                leaves(mother, new HouseholdId(UUID.randomUUID()), Role.SINGLE),
                desk.submission(uncle, new ChangeRelation(Role.HEAD, REASON)),
                desk.submission(child, new ChangeRelation(Role.RELATIVE, REASON)));
        assertThat(answers).allMatch(Answer.Done.class::isInstance);
        assertThat(separations(child)).isEqualTo(1);
        assertThat(((Answer.Done) answers.getLast()).version())
                .isEqualTo(desk.state(child).version());
        assertThat(desk.state(uncle).role()).isEqualTo(Role.HEAD);
        assertThat(listed(family.household)).containsExactly(uncle, child);
    }

    @Test
    void whoLeavesWithTheChildrenPartsNobodyInWhateverOrderItIsToldAndSomebodyWithoutAnAgeMayBeAChild() {
        Family family = new Family();
        family.add(Role.HEAD, 1980);
        CaseId aunt = family.add(Role.SIBLING, 1985);
        CaseId youth = family.add(Role.RELATIVE, 0);
        HouseholdId apart = new HouseholdId(UUID.randomUUID());
        together(leaves(aunt, apart, Role.HEAD));
        assertThat(separations(youth)).isZero();
        Family other = new Family();
        CaseId mother = other.add(Role.HEAD, 1985);
        CaseId child = other.add(Role.CHILD, 2012);
        CaseId cousin = other.add(Role.RELATIVE, 1990);
        together(leaves(child, apart, Role.RELATIVE), leaves(mother, apart, Role.RELATIVE));
        assertThat(separations(child)).isZero();
        assertThat(listed(other.household)).containsExactly(cousin);
        together(leaves(youth, new HouseholdId(UUID.randomUUID()), Role.SINGLE));
        assertThat(separations(youth)).isEqualTo(1);
    }

    @Test
    void aFamilyThatIsReunitedIsOneAgainAndTheSameCommandAgainPartsNobodyTwice() {
        Family family = new Family();
        CaseId mother = family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        Submission leaves = leaves(child, new HouseholdId(UUID.randomUUID()), Role.SINGLE);
        Answer first = together(leaves).getFirst();
        assertThat(together(leaves).getFirst())
                .isEqualTo(new Answer.Done(child, ((Answer.Done) first).version(), true));
        assertThat(separations(child)).isEqualTo(1);
        together(desk.submission(
                child, new ReuniteHousehold(family.household, Role.CHILD, "La madre salió", "Quieren estar juntas")));
        assertThat(listed(family.household)).containsExactly(mother, child);
        assertThat(separations(child)).isEqualTo(1);
    }

    private static long told(CaseId id, Incident.Kind kind) {
        return desk.state(id).listOpenIncidents().stream()
                .filter(incident -> incident.kind() == kind)
                .count();
    }

    private static void isMarked(CaseId child) {
        CaseState state = desk.state(child);
        assertThat(state.circumstances().unaccompanied()).isTrue();
        assertThat(state.person().orElseThrow().needs()).contains(Person.Need.SC);
        assertThat(Reach.whole(() -> desk.wiring
                        .client
                        .sql("select name from work_item where case_id = :id and kind = 'STEP' and due_at is not null")
                        .param("id", child.value())
                        .query(String.class)
                        .list()))
                .contains("NOTIFY_CHILD_AUTHORITY", "APPOINT_GUARDIAN");
    }

    @Test
    void aChildWhoseParentIsStillToBeRegisteredIsJudgedOnceTheParentIs() {
        Family family = new Family();
        CaseId child = family.add(Role.CHILD, 2012, Coming.SOME);
        assertThat(desk.state(child).circumstances().unaccompanied()).isFalse();
        assertThat(desk.state(child).listOpenIncidents()).isEmpty();
        family.add(Role.HEAD, 1985, Coming.THE_REST);
        assertThat(desk.state(child).circumstances().unaccompanied()).isFalse();
        assertThat(desk.state(child).listOpenIncidents()).isEmpty();

        Family other = new Family();
        CaseId alone = other.add(Role.CHILD, 2012, Coming.SOME);
        other.add(Role.HEAD, 2009, Coming.THE_REST);
        isMarked(alone);
        assertThat(told(alone, Incident.Kind.CHILD_ALONE)).isEqualTo(1);
    }

    @Test
    void aChildWhoIsLeftAloneIsMarkedAtOnceAndTheAlarmIsOne() {
        Family family = new Family();
        family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        assertThat(desk.state(child).circumstances().unaccompanied()).isFalse();
        List<Answer> answers = together(leaves(child, new HouseholdId(UUID.randomUUID()), Role.SINGLE));
        isMarked(child);
        assertThat(separations(child)).isEqualTo(1);
        assertThat(told(child, Incident.Kind.CHILD_ALONE)).isZero();
        assertThat(answers)
                .containsExactly(new Answer.Done(child, desk.state(child).version(), false));
    }

    @Test
    void aRelationThatTurnsOutOtherwiseLeavesAChildSeparated() {
        Family family = new Family();
        family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        together(desk.submission(child, new ChangeRelation(Role.RELATIVE, "Es su sobrina")));
        isMarked(child);
        assertThat(told(child, Incident.Kind.CHILD_ALONE)).isEqualTo(1);
    }

    @Test
    void anAgeThatIsCorrectedMakesAChildAndACarerWhoIsAChildIsNone() {
        Family family = new Family();
        CaseId young = family.add(Role.HEAD, 1995);
        CaseId child = family.add(Role.CHILD, 2014);
        together(desk.submission(young, new DetermineAge(Birth.on(LocalDate.of(2003, 3, 1)), "acta")));
        isMarked(young);
        isMarked(child);
        assertThat(told(young, Incident.Kind.CHILD_ALONE)).isEqualTo(1);
        assertThat(told(child, Incident.Kind.CHILD_ALONE)).isEqualTo(1);
    }

    @Test
    void aMarkIsNotTakenAwayByWhoComesButAnOfficerIsTold() {
        Family family = new Family();
        CaseId child = family.add(Role.CHILD, 2010);
        isMarked(child);
        CaseId mother = family.add(Role.HEAD, 1985);
        isMarked(child);
        assertThat(told(child, Incident.Kind.CHILD_MAYBE_NOT_ALONE)).isEqualTo(1);
        assertThat(told(mother, Incident.Kind.CHILD_MAYBE_NOT_ALONE)).isZero();
    }

    @Test
    void nobodyPartsAFamilyWithoutSayingWhyNorReunitesOneUnasked() {
        HouseholdId into = new HouseholdId(UUID.randomUUID());
        assertThatThrownBy(() -> new LeaveHousehold(into, Role.SINGLE, "  ", ""))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ReuniteHousehold(into, Role.CHILD, REASON, ""))
                .hasMessageContaining("view");
    }

    /** Whatever goes where, in whatever order: after it a child is with each carer it was with, or has one incident more. */
    @Test
    void noChildIsPartedFromACarerWithoutAnIncident() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Family family = new Family();
            family.add(Role.HEAD, 1980);
            for (int i = random.nextInt(4); i >= 0; i--) {
                Role[] roles = {Role.PARTNER, Role.CHILD, Role.PARENT, Role.SIBLING, Role.CARER, Role.RELATIVE};
                family.add(roles[random.nextInt(roles.length)], random.nextBoolean() ? 2009 : 1975);
            }
            List<CaseState> before = family.members.stream().map(desk::state).toList();
            HouseholdId apart = new HouseholdId(UUID.randomUUID());
            List<Submission> moves = new ArrayList<>();
            for (CaseId member : family.members) {
                if (random.nextInt(3) == 0) {
                    moves.add(leaves(member, apart, Role.RELATIVE));
                }
            }
            desk.wiring.casework.submitTogether(moves);
            for (CaseState child : before) {
                boolean isChild = child.person()
                                .orElseThrow()
                                .birth()
                                .orElseThrow()
                                .earliest()
                                .getYear()
                        == 2009;
                boolean parted = before.stream()
                        .filter(carer ->
                                !carer.id().equals(child.id()) && carer.role().mayCare())
                        .anyMatch(carer -> !desk.state(carer.id())
                                .household()
                                .equals(desk.state(child.id()).household()));
                assertThat(separations(child.id())).as("seed %s", seed).isEqualTo(isChild && parted ? 1 : 0);
            }
        }
    }

    @Test
    void everybodyKeepsTheirOwnClaimWhateverBecomesOfTheFamily() {
        Family family = new Family();
        family.add(Role.HEAD, 1985);
        CaseId child = family.add(Role.CHILD, 2010);
        CaseState filed = desk.done(child, new Command.FileClaim(org.acogida.procedure.Manner.ORAL, ""));
        together(leaves(child, new HouseholdId(UUID.randomUUID()), Role.SINGLE));
        CaseState after = desk.state(child);
        assertThat(after.claim()).isEqualTo(filed.claim());
        assertThat(after.clocks()).isEqualTo(filed.clocks());
        assertThat(after.documents()).isEqualTo(filed.documents());
    }
}
