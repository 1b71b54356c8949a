package org.acogida.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.TestDesk;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.AppointGuardian;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due at once for a child without parent or guardian, under each law. */
class LoneChildrenTest {
    private static TestDesk desk;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static CaseId register(int born, boolean unaccompanied) {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(
                id,
                new RegisterArrival(
                        new HouseholdId(UUID.randomUUID()),
                        desk.now(),
                        new Person(
                                "Zanate",
                                "",
                                Person.Sex.X,
                                Optional.of(Birth.on(LocalDate.of(born, 3, 1))),
                                "HND",
                                Set.of("es"),
                                List.of(),
                                Set.of(),
                                Optional.empty(),
                                ""),
                        new Circumstances(
                                Circumstances.Wish.PROTECTION,
                                Circumstances.Entry.AT_CROSSING,
                                false,
                                unaccompanied,
                                false,
                                ""),
                        Role.SINGLE));
        return id;
    }

    private static List<String> owed(CaseId id) {
        return Reach.whole(() -> desk.wiring
                .client
                .sql("select name from work_item where case_id = :id and kind = 'STEP' and due_at is not null")
                .param("id", id.value())
                .query(String.class)
                .list());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-05T15:00:00Z, mx-2018",
        "2018-10-19T15:00:00Z, mx-announced-2018-10",
        "2021-02-01T15:00:00Z, mx-2020-11"
    })
    void theChildAuthorityAndAGuardianAreDueAtOnceUntilTheyAreThere(Instant at, String law) {
        desk.setNow(at);
        assertThat(TestDesk.LAWS
                        .findInForce("mx", LocalDate.parse(at.toString().substring(0, 10)))
                        .orElseThrow()
                        .id()
                        .value())
                .isEqualTo(law);
        CaseId child = register(2010, true);
        assertThat(owed(child)).contains("NOTIFY_CHILD_AUTHORITY", "APPOINT_GUARDIAN");
        desk.done(child, new TakeStep(Act.NOTIFY_CHILD_AUTHORITY, ""));
        assertThat(owed(child)).contains("APPOINT_GUARDIAN").doesNotContain("NOTIFY_CHILD_AUTHORITY");
        desk.done(child, new AppointGuardian("Tutora", "DIF"));
        assertThat(owed(child)).doesNotContain("APPOINT_GUARDIAN", "NOTIFY_CHILD_AUTHORITY");
    }

    @Test
    void nothingOfItIsDueOfAChildWithItsParentsNorOfAGrownUp() {
        desk.setNow(TestDesk.MORNING);
        assertThat(owed(register(2010, false))).doesNotContain("APPOINT_GUARDIAN", "NOTIFY_CHILD_AUTHORITY");
        assertThat(owed(register(1990, true))).doesNotContain("APPOINT_GUARDIAN", "NOTIFY_CHILD_AUTHORITY");
    }
}
