package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.casework.Journeys;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildCommandTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    Path temporary;

    private int acogida(String... arguments) {
        PrintWriter to = new PrintWriter(said, true);
        return CommandFrame.run(new Front(Object.class, Wording.in(Locale.ENGLISH), to, to), arguments);
    }

    private int rebuild(TestDesk desk, String... more) throws IOException {
        Path password = Files.writeString(
                temporary.resolve("password"), desk.database.owner().password());
        List<String> line = new ArrayList<>(List.of(
                "rebuild",
                "--database-url",
                desk.database.url().substring("jdbc:".length()),
                "--owner-password-file",
                password.toString()));
        line.addAll(TestKeys.options(temporary));
        line.addAll(List.of(more));
        return acogida(line.toArray(String[]::new));
    }

    @Test
    void theListsOfADatabaseAreMadeAnew() throws IOException {
        try (TestDesk desk = new TestDesk()) {
            int cases = new RandomLives(desk, 3).live(5).size();
            assertThat(rebuild(desk)).as(said.toString()).isZero();
            assertThat(said.toString())
                    .contains("Lists made anew: " + cases + " cases", "give the command key of serve");
        }
    }

    private static AdmitParticipant interpreter(TestDesk desk, OfficerId account) {
        return new AdmitParticipant(
                new ParticipationId(UUID.randomUUID()),
                Participation.Kind.INTERPRETER,
                Optional.of(account),
                Optional.empty(),
                desk.now(),
                Optional.of(desk.now().plus(Duration.ofHours(1))),
                Optional.empty());
    }

    @Test
    void whoTakesPartBesideOfficesIsMadeAnewWithTheKeyOfCommandsAlone() throws IOException {
        try (TestDesk desk = new TestDesk()) {
            new UserAccounts(desk.database)
                    .add(
                            new NewUser("lucia", "Lucía", Role.INTERPRETER, "comar-tapachula", Locale.of("es")),
                            "{noop}never used");
            OfficerId lucia = new OfficerId(new Officers(desk.wiring.client)
                    .findByName("lucia")
                    .orElseThrow()
                    .id());
            for (long seed = 1; seed <= 3; seed++) {
                CaseId id = new CaseId(UUID.randomUUID());
                desk.done(id, new Journeys(seed).family(desk.now()).getFirst());
                AdmitParticipant over = interpreter(desk, lucia);
                desk.done(id, interpreter(desk, lucia));
                desk.done(id, over);
                desk.done(id, new EndParticipation(over.participation(), ""));
            }
            JdbcTemplate owner = new JdbcTemplate(desk.owner());
            List<String> before = participants(owner);
            assertThat(before).hasSize(3);
            owner.update(
                    "delete from participant where participation = (select min(participation::text)::uuid from participant)");
            owner.update("update participant set who = gen_random_uuid()");
            List<String> spoilt = participants(owner);
            assertThat(rebuild(desk)).isZero();
            assertThat(participants(owner)).isEqualTo(spoilt);
            Path key = Files.writeString(temporary.resolve("command-key"), "a key for these tests only");
            assertThat(rebuild(desk, "--command-key-file", key.toString()))
                    .as(said.toString())
                    .isZero();
            assertThat(said.toString()).contains("made anew: 3.");
            assertThat(participants(owner)).isEqualTo(before);
        }
    }

    private static List<String> participants(JdbcTemplate owner) {
        return owner.query(
                "select p::text from participant p order by participation", (row, number) -> row.getString(1));
    }

    @Test
    void aFolderWithoutADemonstrationIsLeftAlone() {
        assertThat(acogida("rebuild", "--data", temporary.resolve("nothing").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("there are no data of a demonstration");
        assertThat(temporary.resolve("nothing")).doesNotExist();
    }
}
