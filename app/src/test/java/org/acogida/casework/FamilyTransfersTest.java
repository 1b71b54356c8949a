package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.postgres.HeldJournal;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AskTransfer;
import org.acogida.procedure.Command.ConfirmTransfer;
import org.acogida.procedure.Command.DeclineTransfer;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.TakeBackTransfer;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.ReadModelCheck;
import org.acogida.worklists.TransferList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families transferred between two offices that reach nothing of each other's. */
class FamilyTransfersTest {
    private static final OfficeId FAR = new OfficeId("tenosique");
    private static final int RACES = 20;

    /** Until what another program does in the meantime is taken to have failed. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final TestDesk desk = new TestDesk();
    private final JdbcTemplate owner = new JdbcTemplate(desk.owner());
    private final TransferList waiting = new TransferList(desk.wiring.client);
    private final HouseholdId household = new HouseholdId(UUID.randomUUID());
    private final TransferId transfer = new TransferId(UUID.randomUUID());

    @BeforeEach
    void open() {
        owner.update(
                "insert into office (id, name, country, authority, zone) values (?, 'Tenosique', 'mx', 'comar',"
                        + " 'America/Mexico_City')",
                FAR.value());
        new UserAccounts(desk.database)
                .add(new NewUser("far", "far", Role.SUPERVISOR, FAR.value(), "", Locale.of("es")), "{noop}never used");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private OfficerId far() {
        return new Officers(JdbcClient.create(desk.owner()))
                .findByName("far")
                .map(Officer::id)
                .map(OfficerId::new)
                .orElseThrow();
    }

    private CaseId member(String name, org.acogida.procedure.Role role, int year) {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(
                id,
                new RegisterArrival(
                        household,
                        TestDesk.MORNING,
                        new Person(
                                name,
                                "Turpial",
                                Person.Sex.F,
                                Optional.of(Birth.on(LocalDate.of(year, 1, 1))),
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
                                false,
                                false,
                                ""),
                        role));
        return id;
    }

    private CaseId mother() {
        return member("Ana", org.acogida.procedure.Role.HEAD, 1985);
    }

    private CaseId child() {
        return member("Luz", org.acogida.procedure.Role.CHILD, 2012);
    }

    private AskTransfer ask(Set<CaseId> family, Set<CaseId> staying) {
        String words = staying.isEmpty() ? "" : "la abuela quiere quedarse";
        return new AskTransfer(transfer, FAR, "su hermana vive allá", family, staying, words, words);
    }

    private Answer there(CaseId id, Command command) {
        return desk.wiring.casework.submit(Submission.now(UUID.randomUUID(), id, far(), FAR, command));
    }

    private Optional<OfficeId> office(CaseId id) {
        return desk.state(id).office();
    }

    private static String key(Answer answer) {
        return ((Answer.Invalid) answer).key();
    }

    private static List<String> refusals(Answer answer) {
        return ((Answer.Refused) answer).why().by().stream().map(by -> by.id()).toList();
    }

    private List<UUID> seen(OfficeId office, String table) {
        return Reach.of(Set.of(office.value()))
                .call(() -> desk.wiring.jdbc.queryForList("select distinct case_id from " + table, UUID.class));
    }

    @Test
    void aFamilyGoesTogetherOnceTheOtherOfficeConfirms() {
        CaseId mother = mother();
        CaseId child = child();
        desk.done(mother, new FileClaim(Manner.ORAL, "huye"));
        CaseState before = desk.state(mother);
        desk.done(mother, ask(Set.of(child), Set.of()));
        assertThat(List.of(office(mother), office(child))).containsOnly(Optional.of(TestDesk.BRIDGE));
        assertThat(desk.state(child).transfer()).isPresent();
        assertThat(there(child, new ConfirmTransfer(transfer))).isInstanceOf(Answer.Done.class);
        assertThat(List.of(office(mother), office(child))).containsOnly(Optional.of(FAR));
        assertThat(desk.state(mother).clocks()).containsAll(before.clocks());
        assertThat(ReadModelCheck.listDifferences(desk.owner())).isEmpty();
    }

    @Test
    void nobodyIsPartedFromTheFamilyByNotBeingNamed() {
        CaseId mother = mother();
        CaseId grandmother = member("Rosa", org.acogida.procedure.Role.RELATIVE, 1950);
        assertThat(key(desk.submit(mother, ask(Set.of(), Set.of())))).isEqualTo("casework.transfer.UNNAMED");
        CaseId stranger = desk.returnable(TestDesk.returning("Eva"));
        assertThat(key(desk.submit(mother, ask(Set.of(grandmother, stranger), Set.of()))))
                .isEqualTo("casework.transfer.NOT_OF_FAMILY");
        assertThat(desk.state(mother).transfer()).isEmpty();
        desk.done(mother, ask(Set.of(), Set.of(grandmother)));
        assertThat(desk.state(grandmother).transfer()).isEmpty();
        assertThat(there(mother, new ConfirmTransfer(transfer))).isInstanceOf(Answer.Done.class);
        assertThat(office(grandmother)).contains(TestDesk.BRIDGE);
    }

    @Test
    void aChildIsPartedFromTheFamilyOnlyWithAPlanOfWhatIsBest() {
        CaseId mother = mother();
        CaseId child = child();
        assertThat(refusals(desk.submit(mother, ask(Set.of(), Set.of(child)))))
                .containsExactly("plan-before-a-child-is-moved");
        assertThat(refusals(desk.submit(child, ask(Set.of(), Set.of(mother)))))
                .containsExactly("plan-before-a-child-is-moved");
        desk.done(child, new TakeStep(Act.PLAN_BEST_INTERESTS, "con la madre y la Procuraduría"));
        desk.done(mother, ask(Set.of(), Set.of(child)));
    }

    @Test
    void whoJoinsTheFamilyMeanwhileIsNotLeftBehind() {
        CaseId mother = mother();
        desk.done(mother, ask(Set.of(), Set.of()));
        CaseId child = child();
        assertThat(key(there(mother, new ConfirmTransfer(transfer)))).isEqualTo("casework.transfer.FAMILY_GREW");
        assertThat(office(mother)).contains(TestDesk.BRIDGE);
        desk.done(mother, new TakeBackTransfer(transfer, "falta la niña"));
        desk.done(mother, ask(Set.of(child), Set.of()));
        assertThat(there(mother, new ConfirmTransfer(transfer))).isInstanceOf(Answer.Done.class);
        assertThat(office(child)).contains(FAR);
    }

    /** The child is written before the answer, which was decided without her. */
    @Test
    void whoJoinsInTheMomentOfTheAnswerIsNotLeftBehind() throws Exception {
        CaseId mother = mother();
        desk.done(mother, ask(Set.of(), Set.of()));
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            Future<CaseId> joined;
            Future<Answer> confirmed;
            try (HeldJournal _ = HeldJournal.fromWriters(desk.database())) {
                joined = officers.submit(this::child);
                awaitWriters(1);
                Submission answer =
                        Submission.now(UUID.randomUUID(), mother, far(), FAR, new ConfirmTransfer(transfer));
                confirmed = officers.submit(() -> desk.another().casework.submit(answer));
                awaitWriters(2);
            }
            assertThat(key(confirmed.get())).isEqualTo("casework.transfer.FAMILY_GREW");
            assertThat(List.of(office(mother), office(joined.get()))).containsOnly(Optional.of(TestDesk.BRIDGE));
        }
    }

    private void awaitWriters(int count) {
        long longest = System.nanoTime() + LONGEST.toNanos();
        List<String> waiting = listWriters();
        while (waiting.size() < count) {
            assertThat(System.nanoTime()).as("%d wait: %s", count, waiting).isLessThan(longest);
            waiting = listWriters();
        }
    }

    private List<String> listWriters() {
        return desk.wiring.jdbc.query(
                "select query from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'",
                (row, number) -> row.getString(1));
    }

    @Test
    void onlyTheOfficeThatWasAskedAnswersAndOnlyWhatWaits() {
        CaseId mother = mother();
        assertThat(there(mother, new ConfirmTransfer(transfer))).isInstanceOf(Answer.NotAllowed.class);
        desk.done(mother, ask(Set.of(), Set.of()));
        assertThat(desk.submit(mother, new ConfirmTransfer(transfer))).isInstanceOf(Answer.NotAllowed.class);
        assertThat(there(mother, new TakeBackTransfer(transfer, "ya no"))).isInstanceOf(Answer.NotAllowed.class);
        assertThat(refusals(desk.submit(mother, ask(Set.of(), Set.of())))).containsExactly("one-transfer-at-a-time");
        assertThat(there(mother, new DeclineTransfer(transfer, "sin lugar"))).isInstanceOf(Answer.Done.class);
        assertThat(there(mother, new ConfirmTransfer(transfer))).isInstanceOf(Answer.NotAllowed.class);
        assertThat(office(mother)).contains(TestDesk.BRIDGE);
    }

    @Test
    void whereToIsAnotherOfficeOfTheCountry() {
        CaseId mother = mother();
        owner.update("insert into office (id, name, country, authority, zone) values ('peten', 'Petén', 'gt', 'igm',"
                + " 'America/Guatemala')");
        for (String to : List.of("nowhere", "peten")) {
            assertThat(key(desk.submit(
                            mother, new AskTransfer(transfer, new OfficeId(to), "x", Set.of(), Set.of(), "", ""))))
                    .isEqualTo("casework.unknown-office");
        }
        assertThat(key(desk.submit(
                        mother, new AskTransfer(transfer, TestDesk.BRIDGE, "x", Set.of(), Set.of(), "", ""))))
                .isEqualTo("casework.transfer.SAME_OFFICE");
    }

    @Test
    void aClosedFileIsNotTransferredOfItsOwnAndGoesAlongWithItsFamily() {
        CaseId mother = mother();
        CaseId aunt = member("Rosa", org.acogida.procedure.Role.RELATIVE, 1980);
        desk.done(aunt, new FileClaim(Manner.ORAL, "huye"));
        desk.done(aunt, new TakeStep(Act.ASK_WITHDRAWAL, ""));
        desk.done(aunt, new TakeStep(Act.RATIFY_WITHDRAWAL, ""));
        assertThat(refusals(desk.submit(aunt, ask(Set.of(mother), Set.of()))))
                .containsExactly("transfer-of-an-open-file");
        desk.done(mother, ask(Set.of(aunt), Set.of()));
        assertThat(there(mother, new ConfirmTransfer(transfer))).isInstanceOf(Answer.Done.class);
        assertThat(office(aunt)).contains(FAR);
    }

    /** R2: the office that was asked sees that it was, and no row of the case until it has it; the other one, none after. */
    @Test
    void rowsAreOfTheOfficeThatHasTheCase() {
        CaseId mother = mother();
        desk.done(mother, new FileClaim(Manner.ORAL, "huye"));
        List<String> tables = List.of("case_view", "case_person", "work_item", "event", "person_part", "command");
        desk.done(mother, ask(Set.of(), Set.of()));
        assertThat(seen(FAR, "case_transfer")).containsExactly(mother.value());
        assertThat(seen(new OfficeId("siglo-xxi"), "case_transfer")).isEmpty();
        for (String table : tables) {
            assertThat(seen(FAR, table)).as(table).isEmpty();
            assertThat(seen(TestDesk.BRIDGE, table)).as(table).contains(mother.value());
        }
        there(mother, new ConfirmTransfer(transfer));
        for (String table : tables) {
            assertThat(seen(FAR, table)).as(table).containsExactly(mother.value());
            assertThat(seen(TestDesk.BRIDGE, table)).as(table).isEmpty();
        }
        assertThat(seen(FAR, "case_transfer")).isEmpty();
    }

    @Test
    void whatWaitsForAnAnswerIsListedOnBothSidesAndIsLateAfterItsHours() {
        CaseId mother = mother();
        CaseId child = child();
        desk.done(mother, ask(Set.of(child), Set.of()));
        for (List<TransferList.Waiting> one : List.of(
                Reach.of(Set.of(FAR.value())).call(() -> waiting.listTo(FAR)),
                Reach.of(Set.of(TestDesk.BRIDGE.value())).call(() -> waiting.listFrom(TestDesk.BRIDGE)))) {
            assertThat(one).singleElement().satisfies(asked -> {
                assertThat(asked.cases()).containsExactlyInAnyOrder(mother, child);
                assertThat(asked.askedAt()).isEqualTo(TestDesk.MORNING);
            });
        }
        assertThat(owner.queryForList(
                        "select due_at from work_item where name = 'answer-transfer' and case_id = ?",
                        Instant.class,
                        mother.value()))
                .containsExactly(TestDesk.MORNING.plus(Duration.ofHours(24)));
        there(mother, new DeclineTransfer(transfer, "sin lugar"));
        assertThat(Reach.whole(() -> waiting.listTo(FAR))).isEmpty();
        assertThat(owner.queryForObject("select count(*) from work_item where name = 'answer-transfer'", Integer.class))
                .isZero();
    }

    @Test
    void theClockGoesOnCountingTheDaysOfTheOfficeWhereItBegan() {
        CaseId mother = mother();
        desk.done(mother, new FileClaim(Manner.ORAL, "huye"));
        desk.done(mother, ask(Set.of(), Set.of()));
        there(mother, new ConfirmTransfer(transfer));
        String due = "select due_day from work_item where name = 'decide' and case_id = ?";
        LocalDate before = owner.queryForObject(due, LocalDate.class, mother.value());
        assertThat(owner.queryForMap(
                        "select office, case_office, days_of from work_item where name = 'decide' and case_id = ?",
                        mother.value()))
                .containsEntry("office", FAR.value())
                .containsEntry("case_office", FAR.value())
                .containsEntry("days_of", TestDesk.BRIDGE.value());
        desk.enter(closure(FAR));
        assertThat(owner.queryForObject(due, LocalDate.class, mother.value())).isEqualTo(before);
        desk.enter(closure(TestDesk.BRIDGE));
        assertThat(owner.queryForObject(due, LocalDate.class, mother.value())).isAfter(before);
        assertThat(ReadModelCheck.listDifferences(desk.owner())).isEmpty();
    }

    private static Closure closure(OfficeId office) {
        return new Closure(
                UUID.randomUUID(),
                office,
                new DayRange(LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 9)),
                "Acuerdo 7/2018",
                new Text("Receso", "Recess"));
    }

    /** I1: whoever has the case, what protects the person goes on refusing a return. */
    @Test
    void whatProtectsGoesAlong() {
        CaseId id = desk.returnable(TestDesk.returning("Eva"));
        desk.done(id, new OrderReturn(ReturnKind.ASSISTED, "reasons", ReceiptAnswer.NO));
        desk.done(id, ask(Set.of(), Set.of()));
        there(id, new ConfirmTransfer(transfer));
        assertThat(desk.state(id).returnOrder()).isPresent();
        there(id, new FileClaim(Manner.ORAL, "ya no quiere volver"));
        assertThat(desk.state(id).returnOrder()).isEmpty();
        assertThat(there(id, new OrderReturn(ReturnKind.ASSISTED, "reasons", ReceiptAnswer.NO)))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void ofConfirmingAndTakingBackAtOnceOneIsDone() throws Exception {
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                CaseId id = desk.returnable(TestDesk.returning("Eva"));
                TransferId one = new TransferId(UUID.randomUUID());
                desk.done(id, new AskTransfer(one, FAR, "x", Set.of(), Set.of(), "", ""));
                OfficerId far = far();
                List<Submission> both = List.of(
                        Submission.now(UUID.randomUUID(), id, far, FAR, new ConfirmTransfer(one)),
                        desk.submission(id, new TakeBackTransfer(one, "ya no")));
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Answer>> futures = new ArrayList<>();
                for (Submission submission : both) {
                    futures.add(officers.submit(() -> {
                        start.await();
                        return desk.wiring.casework.submit(submission);
                    }));
                }
                boolean confirmed = futures.getFirst().get() instanceof Answer.Done;
                boolean takenBack = futures.getLast().get() instanceof Answer.Done;
                assertThat(confirmed).isNotEqualTo(takenBack);
                assertThat(office(id)).contains(confirmed ? FAR : TestDesk.BRIDGE);
                assertThat(desk.state(id).transfer()).isEmpty();
            }
        }
    }

    @Test
    void sentAgainItIsDoneOnce() {
        CaseId mother = mother();
        CaseId child = child();
        Submission asking = desk.submission(mother, ask(Set.of(child), Set.of()));
        assertThat(desk.wiring.casework.submit(asking)).isInstanceOf(Answer.Done.class);
        int version = desk.state(child).version();
        assertThat(desk.wiring.casework.submit(asking))
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.replayed()).isTrue());
        assertThat(desk.state(child).version()).isEqualTo(version);
    }
}
