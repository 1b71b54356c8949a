package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.attachments.AttachedFile;
import org.acogida.attachments.Attachments;
import org.acogida.casework.Erasing.Outcome;
import org.acogida.journal.Journal;
import org.acogida.keys.KeyFolder;
import org.acogida.keys.Passphrase;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.AnswerData;
import org.acogida.procedure.Command.AskData;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.DataRequestId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Obstacle;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.People;
import org.acogida.worklists.Rebuild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ErasingTest {

    private static final UUID FILE = UUID.randomUUID();

    private final TestDesk desk = new TestDesk();
    private final Erasing erasing = desk.wiring.erasing;
    private final Attachments attachments = new Attachments(desk.wiring.client, desk.wiring.casework, desk.wiring.keys);
    private final CaseId id = new CaseId(UUID.randomUUID());
    private final CaseId other = new CaseId(UUID.randomUUID());

    @TempDir
    private Path temporary;

    @AfterEach
    void close() {
        desk.close();
    }

    private Outcome erase() {
        return erasing.erase(
                new Erasing.Order(id, "LGPDPPSO 23", desk.officer(Role.SUPERVISOR), desk.officer(Role.PROTECTION)));
    }

    /** What stands in the way, as it is said. */
    private List<String> inTheWay() {
        return erase() instanceof Outcome.Pending(List<Obstacle> by)
                ? by.stream().map(Obstacle::spelled).toList()
                : List.of();
    }

    private void register() {
        desk.done(id, TestDesk.visitor("Canaria"));
        desk.done(other, TestDesk.visitor("Jilguera"));
        AttachedFile file = AttachedFile.of("visa.pdf", "%PDF-1.4 visa".getBytes(StandardCharsets.UTF_8));
        attachments.add(id, FILE, file, desk.officer(Role.SUPERVISOR), TestDesk.BRIDGE);
        desk.pass(Duration.ofDays(90));
    }

    private List<String> listNamed(String name) {
        return desk.wiring.cases.search(name, Optional.empty(), 10).items().stream()
                .map(found -> found.person())
                .toList();
    }

    @Test
    void nothingCanBeReadAnyMoreAndTheJournalIsAsItWas() {
        register();
        assertThat(listNamed("turpial")).containsExactly("Canaria Turpial", "Jilguera Turpial");
        String before = journal();
        assertThat(desk.wiring.people.count()).isEqualTo(2);
        assertThat(erase()).isEqualTo(new Outcome.Erased());
        assertThat(listNamed("turpial")).containsExactly("Jilguera Turpial");
        assertThat(desk.wiring.people.count())
                .as("in the memory of the program")
                .isEqualTo(1);
        assertThat(desk.wiring.casework.listHistory(id)).isEmpty();
        assertThat(desk.wiring.casework.find(id)).isEmpty();
        assertThat(attachments.find(id, new AttachmentId(FILE))).isEmpty();
        assertThat(desk.wiring.cases.find(id)).isEmpty();
        assertThat(desk.wiring.casework.listHistory(other)).isNotEmpty();
        assertThat(journal()).isEqualTo(before);
        assertThat(desk.wiring.jdbc.queryForList("select act from erasure", String.class))
                .containsExactly("LGPDPPSO 23");
    }

    private String journal() {
        return String.valueOf(desk.wiring.jdbc.queryForObject(
                "select (select md5(string_agg(e::text, '' order by position)) from event e)"
                        + " || (select md5(string_agg(p::text, '' order by event_id)) from person_part p)",
                String.class));
    }

    @Test
    void anErasedCaseTakesNoActAndIsErasedOnce() {
        register();
        erase();
        assertThat(desk.submit(id, TestDesk.visitor("Canaria")))
                .isEqualTo(new Answer.Invalid(id, "caseId", "casework.erased", List.of()));
        assertThat(erase()).isEqualTo(new Outcome.ErasedBefore());
    }

    @Test
    void nothingIsErasedWhileAClaimStands() {
        register();
        desk.done(id, new FileClaim(Manner.ORAL, "asks for protection"));
        assertThat(inTheWay()).contains("claim");
        assertThat(desk.wiring.casework.listHistory(id)).isNotEmpty();
    }

    @Test
    void norWhileARightCanStillBeUsed() {
        register();
        desk.setNow(TestDesk.MORNING);
        assertThat(inTheWay()).contains("file");
    }

    @Test
    void whoNeverWasCannotBeErased() {
        assertThat(erase()).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void itTakesTwo() {
        register();
        Erasing.Order alone =
                new Erasing.Order(id, "LGPDPPSO 23", desk.officer(Role.SUPERVISOR), desk.officer(Role.SUPERVISOR));
        assertThatThrownBy(() -> erasing.erase(alone)).hasStackTraceContaining("erasure_check");
        assertThat(desk.wiring.casework.listHistory(id)).isNotEmpty();
    }

    @Test
    void aRestoredBackupOfTheDatabaseTellsNothingMore() {
        register();
        DatabaseAccess backup = desk.copy();
        erase();
        DriverManagerDataSource owner = new DriverManagerDataSource(
                backup.url(), backup.owner().user(), backup.owner().password());
        assertThat(namesIn(owner)).containsExactly("Jilguera Turpial");
        try (Rebuild rebuild = Rebuild.on(owner, TestDesk.LAWS, TestKeys.shared())) {
            rebuild.run(1, (reached, of) -> {}, () -> false);
        }
        assertThat(namesIn(owner)).containsExactly("Jilguera Turpial");
        assertThat(new JdbcTemplate(owner).queryForList("select case_id from case_view", UUID.class))
                .containsExactly(other.value());
    }

    private static List<String> namesIn(DriverManagerDataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Journal journal = new Journal(jdbc, TestKeys.shared());
        People people = new People(jdbc, TestKeys.shared(), journal);
        return new CaseList(JdbcClient.create(jdbc), TestKeys.shared(), people)
                .search("turpial", Optional.empty(), 10).items().stream()
                        .map(found -> found.person())
                        .toList();
    }

    @Test
    void anOlderCopyOfTheKeysBringsNobodyBack() {
        register();
        long key = desk.wiring.casework.listHistory(id).getFirst().key();
        Path copy = temporary.resolve("copy");
        TestKeys.shared().copyTo(copy);
        erase();
        KeyFolder old = KeyFolder.open(copy, new Passphrase(TestKeys.PASSPHRASE));
        assertThat(old.find(key)).as("as it was when it was copied").isPresent();
        old.destroy(desk.wiring.jdbc.query("select key from erasure", (row, number) -> row.getLong(1)));
        assertThat(old.find(key)).isEmpty();
    }

    private void ask(DataRequest.Kind kind, boolean granted) {
        DataRequestId request = new DataRequestId(UUID.randomUUID());
        desk.done(id, new AskData(request, kind, ""));
        if (granted) {
            desk.done(id, new AnswerData(request, DataRequest.Answer.GRANTED, ""));
        }
    }

    @Test
    void whatAPersonAskedOfTheirDataIsAnsweredFirst() {
        register();
        ask(DataRequest.Kind.ERASURE, false);
        assertThat(inTheWay()).contains("answer-data");
    }

    @Test
    void anErasureThatWasGrantedIsCarriedOutByErasing() {
        register();
        ask(DataRequest.Kind.ERASURE, true);
        assertThat(erase()).isEqualTo(new Outcome.Erased());
    }

    @Test
    void whatElseWasGrantedIsCarriedOutBeforeErasing() {
        register();
        ask(DataRequest.Kind.ERASURE, true);
        ask(DataRequest.Kind.ACCESS, true);
        assertThat(inTheWay()).contains("carry-out-data");
    }
}
