package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.AssignCase;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AssigningTest {

    private static TestDesk desk;
    private static OfficerId elsewhere;
    private static OfficerId gone;

    @BeforeAll
    static void open() {
        desk = new TestDesk();
        elsewhere = officer("elsewhere", "comar-tapachula");
        gone = officer("gone", TestDesk.BRIDGE.value());
        new JdbcTemplate(desk.owner()).update("update app_user set enabled = false where username = 'gone'");
    }

    private static OfficerId officer(String name, String office) {
        new UserAccounts(desk.database)
                .add(new NewUser(name, name, Role.PROTECTION, office, Locale.of("es")), "{noop}never used");
        return new OfficerId(
                new Officers(desk.wiring.client).findByName(name).orElseThrow().id());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static CaseId somebody(long seed) {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(id, new Journeys(seed).family(desk.now()).getFirst());
        return id;
    }

    @Test
    void whoeverIsNamedLastWorksOnIt() {
        CaseId id = somebody(1);
        assertThat(desk.state(id).assigned()).isEmpty();
        desk.done(id, new AssignCase(desk.officer(Role.PROTECTION)));
        desk.done(id, new AssignCase(desk.officer(Role.LEGAL)));
        assertThat(desk.state(id).assigned()).contains(desk.officer(Role.LEGAL));
        assertThat(desk.wiring.jdbc.queryForObject(
                        "select officer from case_view where case_id = ?", UUID.class, id.value()))
                .isEqualTo(desk.officer(Role.LEGAL).value());
    }

    @Test
    void nobodyIsGivenACaseWhoCannotSignInAtTheOfficeThatGivesIt() {
        CaseId id = somebody(2);
        for (OfficerId who : List.of(elsewhere, gone, new OfficerId(UUID.randomUUID()))) {
            assertThat(desk.submit(id, new AssignCase(who)))
                    .isEqualTo(new Answer.Invalid(id, "officer", "casework.unknown-officer", List.of()));
        }
        assertThat(desk.state(id).assigned()).isEmpty();
    }

    @Test
    void aProtectionOfficerGivesOnlyCasesOfTheOwnOffice() {
        CaseId id = somebody(3);
        AssignCase take = new AssignCase(elsewhere);
        Submission own = Submission.now(
                UUID.randomUUID(),
                id,
                desk.officer(Role.PROTECTION),
                TestDesk.BRIDGE,
                new AssignCase(desk.officer(Role.PROTECTION)));
        Submission other = Submission.now(UUID.randomUUID(), id, elsewhere, new OfficeId("comar-tapachula"), take);
        assertThat(desk.wiring.casework.submit(own)).isInstanceOf(Answer.Done.class);
        assertThat(desk.wiring.casework.submit(other)).isInstanceOf(Answer.NotAllowed.class);
    }

    @Test
    void severalAreGivenTogetherOrNone() {
        CaseId known = somebody(4);
        CaseId unknown = new CaseId(UUID.randomUUID());
        AssignCase assign = new AssignCase(desk.officer(Role.PROTECTION));
        List<Answer> answers = desk.wiring.casework.submitTogether(
                List.of(desk.submission(known, assign), desk.submission(unknown, assign)));
        assertThat(answers).hasExactlyElementsOfTypes(Answer.HeldBack.class, Answer.Invalid.class);
        assertThat(desk.state(known).assigned()).isEqualTo(Optional.empty());
    }
}
